-- The audit team of a cycle with its decree and commitments, bonds between experts and families, and the order of the
-- experts' queue.

CREATE TYPE "Specialty" AS ENUM ('obstetrics', 'paediatrics', 'nutrition', 'psychology');
CREATE TYPE "TeamPart" AS ENUM ('steering', 'chair', 'deputy', 'secretary', 'technical', 'expert');
CREATE TYPE "ConflictKind" AS ENUM ('own_patient', 'family', 'other');

ALTER TABLE "app_user" ADD COLUMN "specialty" "Specialty";
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_specialty_check" CHECK ("specialty" IS NULL OR "role" = 'expert');
GRANT SELECT ("specialty"), UPDATE ("specialty") ON "app_user" TO tuntas_app;

CREATE TABLE "audit_team" (
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "decree_number" TEXT NOT NULL,
  "decree_on" DATE NOT NULL,
  "storage_key" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "recorded_by_id" UUID NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "audit_team_pkey" PRIMARY KEY ("cycle_id")
);

CREATE TABLE "past_decree" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "decree_number" TEXT NOT NULL,
  "decree_on" DATE NOT NULL,
  "storage_key" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "recorded_by_id" UUID NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "past_decree_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "team_member" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "user_id" UUID,
  "name" TEXT NOT NULL,
  "position" TEXT NOT NULL,
  "part" "TeamPart" NOT NULL,
  "from_on" DATE NOT NULL,
  "to_on" DATE,
  "end_reason" TEXT,
  "ended_by_id" UUID,
  "commitment_version" INTEGER,
  "commitment_signed_on" DATE,
  "commitment_signed_by_id" UUID,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "team_member_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "conflict_of_interest" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "user_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "case_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "kind" "ConflictKind" NOT NULL,
  "reason" TEXT NOT NULL,
  "declared_by_id" UUID NOT NULL,
  "declared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lifted_at" TIMESTAMPTZ(3),
  "lifted_by_id" UUID,
  "lift_reason" TEXT,
  CONSTRAINT "conflict_of_interest_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "audit_team_storage_key_key" ON "audit_team" ("storage_key");
CREATE UNIQUE INDEX "past_decree_storage_key_key" ON "past_decree" ("storage_key");
CREATE INDEX "past_decree_cycle_id_idx" ON "past_decree" ("cycle_id");
CREATE INDEX "team_member_cycle_id_idx" ON "team_member" ("cycle_id");
CREATE INDEX "team_member_user_id_idx" ON "team_member" ("user_id");
CREATE INDEX "conflict_of_interest_person_id_idx" ON "conflict_of_interest" ("person_id");
CREATE INDEX "conflict_of_interest_user_id_idx" ON "conflict_of_interest" ("user_id");
CREATE INDEX "conflict_of_interest_case_id_idx" ON "conflict_of_interest" ("case_id");

ALTER TABLE "audit_team" ADD CONSTRAINT "audit_team_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "past_decree" ADD CONSTRAINT "past_decree_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_person_id_along_sql_fkey" FOREIGN KEY ("person_id", "area_code") REFERENCES "person" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES ('audit_team', 'recorded_by_id'), ('past_decree', 'recorded_by_id'), ('team_member', 'user_id'),
    ('team_member', 'ended_by_id'), ('team_member', 'commitment_signed_by_id'), ('team_member', 'created_by_id'),
    ('conflict_of_interest', 'user_id'), ('conflict_of_interest', 'declared_by_id'), ('conflict_of_interest', 'lifted_by_id')) AS v(tab, col)
  LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I FOREIGN KEY (%3$I) REFERENCES "app_user" ("id")', r.tab, r.tab || '_' || r.col || '_sql_fkey', r.col);
  END LOOP;
END $$;

-- What can never be: a decree without number or file; half a signature; an end without its reason; somebody twice in a team
-- at once; two bonds in force between the same two people.
ALTER TABLE "audit_team" ADD CONSTRAINT "audit_team_check" CHECK (length(btrim("decree_number")) > 0 AND "bytes" > 0
  AND "media_type" IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf') AND area_code ~ '^\d{2}\.\d{2}$');
ALTER TABLE "past_decree" ADD CONSTRAINT "past_decree_check" CHECK (area_code ~ '^\d{2}\.\d{2}$');
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_check" CHECK (length(btrim("name")) > 0 AND length(btrim("position")) > 0
  AND area_code ~ '^\d{2}\.\d{2}$');
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_end_check" CHECK (
  ("to_on" IS NULL) = ("end_reason" IS NULL) AND ("to_on" IS NULL) = ("ended_by_id" IS NULL) AND ("to_on" IS NULL OR "to_on" >= "from_on"));
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_commitment_check" CHECK (
  ("commitment_version" IS NULL) = ("commitment_signed_on" IS NULL) AND ("commitment_version" IS NULL) = ("commitment_signed_by_id" IS NULL));
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_lift_check" CHECK (
  ("lifted_at" IS NULL) = ("lifted_by_id" IS NULL) AND ("lifted_at" IS NULL) = ("lift_reason" IS NULL));
CREATE UNIQUE INDEX "team_member_sql_present_idx" ON "team_member" ("cycle_id", "user_id") WHERE "to_on" IS NULL;
CREATE UNIQUE INDEX "conflict_of_interest_sql_in_force_idx" ON "conflict_of_interest" ("user_id", "person_id") WHERE "lifted_at" IS NULL;

GRANT CREATE ON SCHEMA public TO tuntas_system;

-- A decree that is replaced stays, with its file.
CREATE FUNCTION keep_past_decree() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO past_decree (cycle_id, area_code, decree_number, decree_on, storage_key, media_type, bytes, sha256, recorded_by_id, recorded_at)
  VALUES (OLD.cycle_id, OLD.area_code, OLD.decree_number, OLD.decree_on, OLD.storage_key, OLD.media_type, OLD.bytes, OLD.sha256, OLD.recorded_by_id, OLD.recorded_at);
  RETURN NULL;
END $$;
ALTER FUNCTION keep_past_decree() OWNER TO tuntas_system;
CREATE TRIGGER "audit_team_past" AFTER UPDATE OF "storage_key" ON "audit_team" FOR EACH ROW EXECUTE FUNCTION keep_past_decree();
CREATE TRIGGER "past_decree_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "past_decree" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was signed, and when somebody left, stays so.
CREATE FUNCTION hold_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.commitment_version IS NOT NULL AND (OLD.commitment_version, OLD.commitment_signed_on, OLD.commitment_signed_by_id)
        IS DISTINCT FROM (NEW.commitment_version, NEW.commitment_signed_on, NEW.commitment_signed_by_id))
     OR (OLD.to_on IS NOT NULL AND (OLD.to_on, OLD.end_reason, OLD.ended_by_id) IS DISTINCT FROM (NEW.to_on, NEW.end_reason, NEW.ended_by_id)) THEN
    RAISE EXCEPTION 'member % of a team is held', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "team_member_hold" BEFORE UPDATE ON "team_member" FOR EACH ROW EXECUTE FUNCTION hold_member();

-- The signs of a case that make it urgent for an expert, from its length for age, the last measurement of its person and its
-- findings. lib/domain/reviews/severity.ts is what these two functions are held to by a test.
CREATE FUNCTION severity_signs(subject uuid, person uuid, zlen numeric) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH grown AS (
    SELECT CASE WHEN 'weightForLength' = ANY (m.flagged) THEN NULL ELSE m.zwfl END AS zwfl, m.oedema,
           CASE WHEN m.age_days >= 183 THEN m.armc_cm END AS arm
    FROM measurement m WHERE m.person_id = person AND m.status <> 'rejected'
    ORDER BY m.measured_on DESC, m.created_at DESC LIMIT 1
  ), growth AS (
    SELECT 'oedema' AS sign FROM grown WHERE oedema
    UNION ALL SELECT 'severe_wasting' FROM grown WHERE zwfl < -3
    UNION ALL SELECT 'thin_arm' FROM grown WHERE arm < 11.5
    UNION ALL SELECT 'wasting' FROM grown WHERE zwfl >= -3 AND zwfl < -2
    UNION ALL SELECT 'severe_stunting' WHERE zlen < -3
    UNION ALL SELECT 'stunting' WHERE zlen >= -3 AND zlen < -2
  ), found AS (
    SELECT f.code FROM finding f WHERE f.case_id = subject AND f.status <> 'rejected'
      AND f.code IN ('B01', 'B05', 'B06', 'B07', 'B08', 'B09', 'B11', 'B14', 'M01', 'M02', 'M10', 'M13', 'P04')
      AND NOT (f.code = 'B06' AND EXISTS (SELECT FROM growth WHERE sign IN ('oedema', 'severe_wasting', 'thin_arm')))
      AND NOT (f.code = 'B05' AND EXISTS (SELECT FROM growth WHERE sign = 'wasting'))
  )
  SELECT coalesce(array_agg(s.sign ORDER BY s.sign), '{}') FROM (SELECT sign FROM growth UNION ALL SELECT code FROM found) s
$$;
CREATE FUNCTION severity_points(signs text[]) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(sum(CASE sign
    WHEN 'oedema' THEN 5 WHEN 'severe_wasting' THEN 4 WHEN 'thin_arm' THEN 4 WHEN 'B06' THEN 4
    WHEN 'severe_stunting' THEN 3 WHEN 'B07' THEN 3 WHEN 'B09' THEN 3 WHEN 'B11' THEN 3 WHEN 'M10' THEN 3 WHEN 'M13' THEN 3 WHEN 'P04' THEN 3
    WHEN 'wasting' THEN 2 WHEN 'B01' THEN 2 WHEN 'B05' THEN 2 WHEN 'B14' THEN 2 WHEN 'M02' THEN 2
    WHEN 'stunting' THEN 1 WHEN 'B08' THEN 1 WHEN 'M01' THEN 1 ELSE 0 END), 0)::integer
  FROM unnest(signs) AS sign
$$;

-- Every change of a measurement or a finding of a case ends in an update of these columns of it (refresh-case-growth.ts,
-- count_finding), so the signs are weighed there, without a statement or a lock of their own.
CREATE FUNCTION weigh_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.severity_signs := severity_signs(NEW.id, NEW.person_id, NEW.last_zlen);
  NEW.severity := severity_points(NEW.severity_signs);
  RETURN NEW;
END $$;
ALTER FUNCTION weigh_case() OWNER TO tuntas_system;

ALTER TABLE "audit_case" ADD COLUMN "severity" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "severity_signs" TEXT[] DEFAULT ARRAY[]::TEXT[];
UPDATE "audit_case" c SET "severity_signs" = s.signs, "severity" = severity_points(s.signs)
FROM (SELECT id, severity_signs(id, person_id, last_zlen) AS signs FROM "audit_case") s WHERE s.id = c.id;
CREATE TRIGGER "audit_case_weigh" BEFORE INSERT OR UPDATE OF "last_zlen", "findings_confirmed" ON "audit_case" FOR EACH ROW EXECUTE FUNCTION weigh_case();

-- The gravest first, then who waits longest: by district for the team, by expert for the expert.
CREATE INDEX "audit_case_sql_urgent_idx" ON "audit_case" ("district_code", "status", "severity" DESC, "status_at", "id");
CREATE INDEX "audit_case_sql_expert_idx" ON "audit_case" ("expert_id", "status", "severity" DESC, "status_at", "id");

-- A page of the cases in a status, the gravest first, beyond the last of the page before: for an expert those of their own,
-- for the others those of their area. As find_cases, it holds to the caller's scope by itself.
CREATE FUNCTION find_reviews(wanted "CaseStatus", after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path = public, pg_temp AS $$
DECLARE
  scope text := coalesce(current_setting('app.scope', true), '');
  area text := coalesce(current_setting('app.area', true), '');
  center text := coalesce(current_setting('app.center', true), '');
  cond text;
BEGIN
  IF area = '' THEN RETURN; END IF;
  cond := CASE
    WHEN scope = 'assigned' THEN 'c.expert_id = nullif(current_setting(''app.user'', true), '''')::uuid AND EXISTS (SELECT FROM case_access a WHERE a.case_id = c.id AND a.user_id = c.expert_id)'
    WHEN scope <> 'area' THEN NULL
    WHEN length(area) = 5 THEN 'c.district_code = $1'
    ELSE 'c.district_code = left($1, 5) AND c.area_code >= $1 AND c.area_code < $1 || ''/''' END;
  IF cond IS NULL THEN RETURN; END IF;
  IF center <> '' THEN
    cond := cond || ' AND c.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id = $2)';
  END IF;
  IF after IS NOT NULL THEN
    cond := cond || ' AND c.severity <= ($3->>''severity'')::integer AND (c.severity < ($3->>''severity'')::integer OR (c.status_at, c.id) > (($3->>''since'')::timestamptz, ($3->>''id'')::uuid))';
  END IF;
  RETURN QUERY EXECUTE format('SELECT c.id FROM audit_case c WHERE %s AND c.status = %L::"CaseStatus" ORDER BY c.severity DESC, c.status_at, c.id LIMIT $4', cond, wanted)
    USING area, nullif(center, '')::uuid, after, least(most, 200);
END $$;
ALTER FUNCTION find_reviews("CaseStatus", jsonb, integer) OWNER TO tuntas_system;
REVOKE EXECUTE ON FUNCTION find_reviews("CaseStatus", jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_reviews("CaseStatus", jsonb, integer) TO tuntas_app;

-- An expert declares a bond with somebody whose case they cannot see yet by the case's number: nothing of the case is
-- read, and a number that is no case adds nothing. True where the bond is in force now. The case's history tells it.
CREATE FUNCTION declare_conflict(cycle uuid, case_number integer, bond "ConflictKind", because text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  expert uuid := nullif(current_setting('app.user', true), '')::uuid;
  area text := coalesce(current_setting('app.area', true), '');
  subject record;
  added integer;
BEGIN
  IF coalesce(current_setting('app.scope', true), '') <> 'assigned' OR expert IS NULL OR area = '' THEN RETURN false; END IF;
  SELECT c.id, c.person_id, c.area_code INTO subject FROM audit_case c
  WHERE c.cycle_id = cycle AND c.number = case_number AND c.district_code = left(area, 5);
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO conflict_of_interest (user_id, person_id, case_id, area_code, kind, reason, declared_by_id)
  VALUES (expert, subject.person_id, subject.id, subject.area_code, bond, because, expert)
  ON CONFLICT ("user_id", "person_id") WHERE "lifted_at" IS NULL DO NOTHING;
  GET DIAGNOSTICS added = ROW_COUNT;
  IF added > 0 THEN
    INSERT INTO case_event (case_id, area_code, sequence, actor_id, actor_role, step, detail, prev_hash, hash)
    VALUES (subject.id, subject.area_code, 0, expert, 'expert', 'conflict.declare', '{}'::jsonb, '', '');
  END IF;
  RETURN true;
END $$;
ALTER FUNCTION declare_conflict(uuid, integer, "ConflictKind", text) OWNER TO tuntas_system;
REVOKE EXECUTE ON FUNCTION declare_conflict(uuid, integer, "ConflictKind", text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION declare_conflict(uuid, integer, "ConflictKind", text) TO tuntas_app;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;

-- Who sees what. Who is in the team is no secret in a district; a bond is known to the expert, and to those who share the
-- cases out and answer for it.
GRANT SELECT, INSERT, UPDATE, DELETE ON "audit_team", "past_decree", "team_member", "conflict_of_interest" TO tuntas_system;
GRANT SELECT ON "past_decree" TO tuntas_app;
GRANT SELECT, INSERT ON "audit_team", "team_member", "conflict_of_interest" TO tuntas_app;
GRANT UPDATE ("decree_number", "decree_on", "storage_key", "media_type", "bytes", "sha256", "recorded_by_id", "recorded_at") ON "audit_team" TO tuntas_app;
GRANT UPDATE ("to_on", "end_reason", "ended_by_id", "commitment_version", "commitment_signed_on", "commitment_signed_by_id") ON "team_member" TO tuntas_app;
GRANT UPDATE ("lifted_at", "lifted_by_id", "lift_reason") ON "conflict_of_interest" TO tuntas_app;

DO $$
DECLARE
  t text;
  in_district constant text := $p$ (select current_setting('app.scope', true)) in ('area', 'assigned', 'agency', 'log')
    and area_code >= left((select current_setting('app.area', true)), 5) and area_code < left((select current_setting('app.area', true)), 5) || '/' $p$;
  in_area constant text := $p$ ((select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and (select current_setting('app.role', true)) in (%s)) $p$;
  heads constant text := $p$ ((select current_setting('app.role', true)) = 'district_admin'
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true))) $p$;
  own constant text := $p$ %I = (select nullif(current_setting('app.user', true), '')::uuid) $p$;
  readers constant text := format(in_area, $r$'technical_team', 'tpps_chair', 'district_admin'$r$);
  team constant text := format(in_area, $r$'technical_team'$r$);
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_team', 'past_decree', 'team_member', 'conflict_of_interest']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['audit_team', 'past_decree', 'team_member']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO tuntas_app USING (%s)', t || '_district', t, in_district);
  END LOOP;
  EXECUTE format('CREATE POLICY "audit_team_record" ON "audit_team" FOR INSERT TO tuntas_app WITH CHECK (%s AND %s)', heads, format(own, 'recorded_by_id'));
  EXECUTE format('CREATE POLICY "audit_team_replace" ON "audit_team" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s AND %2$s)', heads, format(own, 'recorded_by_id'));
  EXECUTE format('CREATE POLICY "team_member_add" ON "team_member" FOR INSERT TO tuntas_app WITH CHECK (%s AND %s)', heads, format(own, 'created_by_id'));
  EXECUTE format('CREATE POLICY "team_member_change" ON "team_member" FOR UPDATE TO tuntas_app USING (%1$s OR (%2$s AND %3$s)) WITH CHECK (%1$s OR (%2$s AND %3$s))',
    heads, in_district, format(own, 'user_id'));
  EXECUTE format('CREATE POLICY "conflict_of_interest_scope" ON "conflict_of_interest" FOR SELECT TO tuntas_app USING (%s OR %s)', readers, format(own, 'user_id'));
  EXECUTE format('CREATE POLICY "conflict_of_interest_declare" ON "conflict_of_interest" FOR INSERT TO tuntas_app WITH CHECK (%1$s AND (%2$s OR (%3$s AND is_assigned(case_id))))',
    format(own, 'declared_by_id'), team, format(own, 'user_id'));
  EXECUTE format('CREATE POLICY "conflict_of_interest_lift" ON "conflict_of_interest" FOR UPDATE TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', team);
END $$;
