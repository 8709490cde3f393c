-- Mother and child as one story: a woman is registered too (bride, pregnant, after birth), her pregnancies, her monthly
-- checks, and which child is whose.
CREATE TYPE "PersonKind" AS ENUM ('child', 'woman');

CREATE TYPE "PregnancyStatus" AS ENUM ('ongoing', 'delivered', 'ended');

ALTER TYPE "CaseOutcome" ADD VALUE 'delivered' AFTER 'referred';
ALTER TYPE "CaseOutcome" ADD VALUE 'continued' AFTER 'delivered';

DROP INDEX "audit_case_cycle_id_person_id_key";

ALTER TABLE "person" ADD COLUMN     "kind" "PersonKind" NOT NULL DEFAULT 'child',
ADD COLUMN     "marriage_on" DATE,
ADD COLUMN     "mother_id" UUID,
ADD COLUMN     "partner_name" TEXT,
ADD COLUMN     "pregnancy_id" UUID,
ALTER COLUMN "mother_name" DROP NOT NULL;

ALTER TABLE "audit_case" ADD COLUMN     "from_case_id" UUID,
ADD COLUMN     "pregnancy_id" UUID;

ALTER TABLE "monitoring_visit" ADD COLUMN     "mother_check_id" UUID;

CREATE TABLE "pregnancy" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "hpht" DATE,
    "hpl" DATE,
    "gravida" INTEGER,
    "para" INTEGER,
    "abortus" INTEGER,
    "status" "PregnancyStatus" NOT NULL DEFAULT 'ongoing',
    "delivered_on" DATE,
    "delivery_place" TEXT,
    "delivery_mode" TEXT,
    "stillborn" INTEGER NOT NULL DEFAULT 0,
    "ended_reason" TEXT,
    "ended_on" DATE,
    "bride_case_id" UUID,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pregnancy_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mother_check" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "case_id" UUID,
    "area_code" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "weight_kg" DECIMAL(4,1),
    "height_cm" DECIMAL(4,1),
    "lila_cm" DECIMAL(3,1),
    "hb_g_dl" DECIMAL(3,1),
    "systolic" INTEGER,
    "diastolic" INTEGER,
    "tablets_received" INTEGER,
    "tablets_drunk" INTEGER,
    "family_planning" TEXT,
    "note" TEXT,
    "challenges" JSONB NOT NULL DEFAULT '[]',
    "challenge_reason" TEXT,
    "status" "MeasurementStatus" NOT NULL DEFAULT 'recorded',
    "status_reason" TEXT,
    "status_by_id" UUID,
    "status_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mother_check_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "family_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "child_id" UUID NOT NULL,
    "mother_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unlinked_by_id" UUID,
    "unlinked_at" TIMESTAMPTZ(3),
    "unlink_reason" TEXT,

    CONSTRAINT "family_link_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "pregnancy_person_id_idx" ON "pregnancy"("person_id");

CREATE INDEX "pregnancy_bride_case_id_idx" ON "pregnancy"("bride_case_id");

CREATE INDEX "mother_check_person_id_checked_on_idx" ON "mother_check"("person_id", "checked_on");

CREATE INDEX "mother_check_case_id_idx" ON "mother_check"("case_id");

CREATE INDEX "family_link_child_id_idx" ON "family_link"("child_id");

CREATE INDEX "family_link_mother_id_idx" ON "family_link"("mother_id");

CREATE INDEX "person_mother_id_idx" ON "person"("mother_id");

CREATE INDEX "person_pregnancy_id_idx" ON "person"("pregnancy_id");

CREATE INDEX "audit_case_pregnancy_id_idx" ON "audit_case"("pregnancy_id");

CREATE INDEX "audit_case_from_case_id_idx" ON "audit_case"("from_case_id");

CREATE UNIQUE INDEX "audit_case_cycle_id_person_id_case_group_key" ON "audit_case"("cycle_id", "person_id", "case_group");

ALTER TABLE "person" ADD CONSTRAINT "person_mother_id_fkey" FOREIGN KEY ("mother_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "person" ADD CONSTRAINT "person_pregnancy_id_fkey" FOREIGN KEY ("pregnancy_id") REFERENCES "pregnancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "pregnancy" ADD CONSTRAINT "pregnancy_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pregnancy" ADD CONSTRAINT "pregnancy_bride_case_id_fkey" FOREIGN KEY ("bride_case_id") REFERENCES "audit_case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mother_check" ADD CONSTRAINT "mother_check_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "mother_check" ADD CONSTRAINT "mother_check_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_pregnancy_id_fkey" FOREIGN KEY ("pregnancy_id") REFERENCES "pregnancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_from_case_id_fkey" FOREIGN KEY ("from_case_id") REFERENCES "audit_case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "monitoring_visit" ADD CONSTRAINT "monitoring_visit_mother_check_id_fkey" FOREIGN KEY ("mother_check_id") REFERENCES "mother_check"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Codes compare byte by byte, as everywhere.
ALTER TABLE "pregnancy" ALTER COLUMN "area_code" TYPE text COLLATE "C";
ALTER TABLE "mother_check" ALTER COLUMN "area_code" TYPE text COLLATE "C";
ALTER TABLE "family_link" ALTER COLUMN "area_code" TYPE text COLLATE "C";

-- A child has its mother's name; a woman has no parent, no birth measures and may have a husband.
ALTER TABLE "person" DROP CONSTRAINT "person_name_check";
ALTER TABLE "person" ADD CONSTRAINT "person_name_check" CHECK (
  length(btrim("name")) BETWEEN 1 AND 120
  AND ("mother_name" IS NULL OR length(btrim("mother_name")) BETWEEN 1 AND 120)
  AND ("partner_name" IS NULL OR length(btrim("partner_name")) BETWEEN 1 AND 120));
ALTER TABLE "person" ADD CONSTRAINT "person_kind_check" CHECK (
  CASE "kind"
    WHEN 'child' THEN "mother_name" IS NOT NULL AND "partner_name" IS NULL AND "marriage_on" IS NULL
    ELSE "sex" = 'female' AND num_nonnulls("mother_name", "father_name", "mother_id", "pregnancy_id", "birth_weight_g", "birth_length_cm", "gestation_weeks") = 0
  END);
ALTER TABLE "person" ADD CONSTRAINT "person_family_check" CHECK (
  "mother_id" IS DISTINCT FROM "id" AND ("pregnancy_id" IS NULL OR "mother_id" IS NOT NULL));

ALTER TABLE "pregnancy" ADD CONSTRAINT "pregnancy_state_check" CHECK (
  (("status" = 'ongoing') = ("closed_at" IS NULL)) AND (("closed_at" IS NULL) = ("closed_by_id" IS NULL))
  AND (("status" = 'delivered') = ("delivered_on" IS NOT NULL))
  AND (("status" = 'ended') = ("ended_on" IS NOT NULL)) AND (("status" = 'ended') = ("ended_reason" IS NOT NULL)));
ALTER TABLE "pregnancy" ADD CONSTRAINT "pregnancy_values_check" CHECK (
  ("hpht" IS NULL OR ("hpl" IS NULL OR "hpl" > "hpht"))
  AND ("hpht" IS NULL OR "delivered_on" IS NULL OR "delivered_on" > "hpht")
  AND ("gravida" IS NULL OR "gravida" BETWEEN 1 AND 20) AND ("para" IS NULL OR "para" BETWEEN 0 AND 20)
  AND ("abortus" IS NULL OR "abortus" BETWEEN 0 AND 20) AND "stillborn" BETWEEN 0 AND 5);
CREATE UNIQUE INDEX "pregnancy_sql_one_ongoing_idx" ON "pregnancy" ("person_id") WHERE "status" = 'ongoing';

ALTER TABLE "mother_check" ADD CONSTRAINT "mother_check_values_check" CHECK (
  ("weight_kg" IS NULL OR "weight_kg" BETWEEN 25 AND 200) AND ("height_cm" IS NULL OR "height_cm" BETWEEN 120 AND 200)
  AND ("lila_cm" IS NULL OR "lila_cm" BETWEEN 14 AND 60) AND ("hb_g_dl" IS NULL OR "hb_g_dl" BETWEEN 3 AND 20)
  AND ("systolic" IS NULL OR "systolic" BETWEEN 60 AND 260) AND ("diastolic" IS NULL OR "diastolic" BETWEEN 30 AND 160)
  AND (("systolic" IS NULL) = ("diastolic" IS NULL)) AND ("systolic" IS NULL OR "systolic" > "diastolic")
  AND ("tablets_received" IS NULL OR "tablets_received" BETWEEN 0 AND 400)
  AND ("tablets_drunk" IS NULL OR "tablets_drunk" BETWEEN 0 AND 400)
  AND ("tablets_received" IS NULL OR "tablets_drunk" IS NULL OR "tablets_drunk" <= "tablets_received")
  AND num_nonnulls("weight_kg", "height_cm", "lila_cm", "hb_g_dl", "systolic", "tablets_received", "tablets_drunk", "family_planning") > 0);
ALTER TABLE "mother_check" ADD CONSTRAINT "mother_check_decided_check" CHECK (
  ("status" = 'recorded' OR ("status_by_id" IS NOT NULL AND "status_at" IS NOT NULL))
  AND ("status" <> 'rejected' OR length(btrim(coalesce("status_reason", ''))) > 0)
  AND ("status" <> 'confirmed' OR "status_by_id" <> "recorded_by_id"));
CREATE INDEX "mother_check_sql_recorded_idx" ON "mother_check" ("area_code", "checked_on", "id") WHERE "status" = 'recorded' AND "case_id" IS NOT NULL;

ALTER TABLE "family_link" ADD CONSTRAINT "family_link_check" CHECK (
  "child_id" <> "mother_id" AND (("unlinked_at" IS NULL) = ("unlinked_by_id" IS NULL))
  AND (("unlinked_at" IS NULL) = (length(btrim(coalesce("unlink_reason", ''))) = 0)));
CREATE UNIQUE INDEX "family_link_sql_one_mother_idx" ON "family_link" ("child_id") WHERE "unlinked_at" IS NULL;
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_child_sql_fkey" FOREIGN KEY ("child_id") REFERENCES "person" ("id");
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_mother_sql_fkey" FOREIGN KEY ("mother_id") REFERENCES "person" ("id");

-- A monitoring month of a mother's case is a check; it is one thing or the other, or the reason why there is none.
ALTER TABLE "monitoring_visit" DROP CONSTRAINT "monitoring_visit_check";
ALTER TABLE "monitoring_visit" ADD CONSTRAINT "monitoring_visit_check" CHECK (
  "month" BETWEEN 1 AND 3 AND num_nonnulls("measurement_id", "mother_check_id", "missing_reason") <= 1
  AND (("recorded_by_id" IS NULL) = (num_nonnulls("measurement_id", "mother_check_id", "missing_reason") = 0)));

DO $$
DECLARE r record; t text;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('pregnancy', 'opened_by_id'), ('pregnancy', 'closed_by_id'), ('mother_check', 'recorded_by_id'), ('mother_check', 'status_by_id'),
    ('family_link', 'linked_by_id'), ('family_link', 'unlinked_by_id')) AS v(tab, col)
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES "app_user" ("id")', r.tab, r.tab || '_' || r.col || '_sql_fkey', r.col);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['pregnancy', 'mother_check', 'family_link']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (area_code ~ %L)', t, t || '_village_check', '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');
  END LOOP;
END $$;

-- The area code a row carries is that of what it hangs on: mother and child live in one village.
CREATE UNIQUE INDEX "pregnancy_sql_area_key" ON "pregnancy" ("id", "area_code");
CREATE UNIQUE INDEX "pregnancy_sql_person_key" ON "pregnancy" ("id", "person_id");
CREATE UNIQUE INDEX "mother_check_sql_area_key" ON "mother_check" ("id", "area_code");
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('pregnancy', 'person_id', 'person'), ('pregnancy', 'bride_case_id', 'audit_case'), ('mother_check', 'person_id', 'person'),
    ('mother_check', 'case_id', 'audit_case'), ('monitoring_visit', 'mother_check_id', 'mother_check'), ('person', 'mother_id', 'person'),
    ('person', 'pregnancy_id', 'pregnancy'), ('audit_case', 'pregnancy_id', 'pregnancy'), ('audit_case', 'from_case_id', 'audit_case'),
    ('family_link', 'child_id', 'person'), ('family_link', 'mother_id', 'person')) AS v(tab, col, target)
  LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I FOREIGN KEY (%3$I, "area_code") REFERENCES %4$I ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE',
      r.tab, r.tab || '_' || r.col || '_along_sql_fkey', r.col, r.target);
  END LOOP;
END $$;
-- A child was born from a pregnancy of its own mother.
ALTER TABLE "person" ADD CONSTRAINT "person_pregnancy_mother_sql_fkey" FOREIGN KEY ("pregnancy_id", "mother_id") REFERENCES "pregnancy" ("id", "person_id");

-- Who sees what: as people and measurements.
GRANT SELECT, INSERT, UPDATE, DELETE ON "pregnancy", "mother_check", "family_link" TO tuntas_system;
GRANT SELECT, INSERT, UPDATE ON "pregnancy", "mother_check" TO tuntas_app;
GRANT SELECT, INSERT, UPDATE ("unlinked_by_id", "unlinked_at", "unlink_reason") ON "family_link" TO tuntas_app;
DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v
                          where v.health_center_id = (select nullif(current_setting('app.center', true), '')::uuid))) $p$;
  through_case constant text := $p$ ((select current_setting('app.scope', true)) = 'assigned' and is_of_assigned_case(%s)) $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['pregnancy', 'mother_check', 'family_link']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['pregnancy', 'mother_check']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_app USING ((%s) OR %s) WITH CHECK (%s)', t || '_scope', t,
      in_area, format(through_case, 'person_id'), in_area);
  END LOOP;
  EXECUTE format('CREATE POLICY "family_link_scope" ON "family_link" TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', in_area);
END $$;

GRANT CREATE ON SCHEMA public TO tuntas_system;
SET LOCAL ROLE tuntas_system;

-- A month is open until it has its measurement, its check or its reason.
CREATE OR REPLACE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE subject uuid := coalesce(NEW.case_id, OLD.case_id);
BEGIN
  PERFORM FROM audit_case WHERE id = subject FOR NO KEY UPDATE;
  UPDATE audit_case c SET next_visit_on = v.due_on
  FROM (SELECT min(due_on) AS due_on FROM monitoring_visit
        WHERE case_id = subject AND measurement_id IS NULL AND mother_check_id IS NULL AND missing_reason IS NULL) v
  WHERE c.id = subject AND c.next_visit_on IS DISTINCT FROM v.due_on;
  RETURN NULL;
END $$;

-- Who may be the same person: a child by its mother's name, a woman by her husband's. A woman marries and moves, and her
-- husband is often not named: then her own name alone decides.
DROP FUNCTION similar_people(text, text, date, text);
CREATE FUNCTION similar_people(a_name text, a_relative text, a_born date, a_sex text)
RETURNS TABLE (id uuid, name text, relative_name text, area_code text, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN caller_sees_village(p.area_code) THEN p.id END,
         CASE WHEN caller_sees_village(p.area_code) THEN p.name END,
         CASE WHEN caller_sees_village(p.area_code) THEN coalesce(p.mother_name, p.partner_name) END,
         p.area_code,
         greatest(similarity(lower(p.name), lower(a_name)), (similarity(lower(p.name), lower(a_name)) + r.alike) / 2)
  FROM person p, LATERAL (SELECT coalesce(similarity(lower(coalesce(p.mother_name, p.partner_name)), lower(a_relative)), 0) AS alike) r
  WHERE current_setting('app.scope', true) = 'area'
    AND left(p.area_code, 5) = left(current_setting('app.area', true), 5)
    AND p.born_on = a_born AND p.sex::text = a_sex
    AND (similarity(lower(p.name), lower(a_name)) >= 0.35 OR r.alike >= 0.6)
  ORDER BY 5 DESC LIMIT 5
$$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
