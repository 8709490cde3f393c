-- What a district changes of the built-in catalogue of causes and limits: a draft that its admins write, published as an
-- edition that never changes again. A case keeps the edition that was in force when the rules first looked at it.

CREATE TABLE "catalogue_edition" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "area_code" TEXT COLLATE "C" NOT NULL,
  "number" INTEGER,
  "changes" JSONB NOT NULL,
  "note" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by_id" UUID NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "published_at" TIMESTAMPTZ(3),
  "published_by_id" UUID,
  "dropped_at" TIMESTAMPTZ(3),
  CONSTRAINT "catalogue_edition_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "audit_case" ADD COLUMN "catalogue_at" TIMESTAMPTZ(3), ADD COLUMN "catalogue_edition_id" UUID;

CREATE UNIQUE INDEX "catalogue_edition_area_code_number_key" ON "catalogue_edition" ("area_code", "number");
-- A district has one draft at a time.
CREATE UNIQUE INDEX "catalogue_edition_sql_draft_idx" ON "catalogue_edition" ("area_code") WHERE "published_at" IS NULL AND "dropped_at" IS NULL;
CREATE UNIQUE INDEX "catalogue_edition_sql_area_key" ON "catalogue_edition" ("id", "area_code");
CREATE INDEX "audit_case_catalogue_edition_id_idx" ON "audit_case" ("catalogue_edition_id");

ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_catalogue_edition_id_fkey" FOREIGN KEY ("catalogue_edition_id") REFERENCES "catalogue_edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A case keeps an edition of its own district.
ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_catalogue_along_sql_fkey" FOREIGN KEY ("catalogue_edition_id", "district_code") REFERENCES "catalogue_edition" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "catalogue_edition" ADD CONSTRAINT "catalogue_edition_created_by_id_sql_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "catalogue_edition" ADD CONSTRAINT "catalogue_edition_updated_by_id_sql_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "catalogue_edition" ADD CONSTRAINT "catalogue_edition_published_by_id_sql_fkey" FOREIGN KEY ("published_by_id") REFERENCES "app_user" ("id");

ALTER TABLE "catalogue_edition" ADD CONSTRAINT "catalogue_edition_check" CHECK (area_code ~ '^\d{2}\.\d{2}$' AND "version" > 0
  AND "number" > 0 AND ("published_at" IS NULL) = ("number" IS NULL) AND ("published_at" IS NULL) = ("published_by_id" IS NULL)
  AND ("published_at" IS NULL) = ("note" IS NULL) AND length(btrim("note")) > 0
  AND ("published_at" IS NULL OR "dropped_at" IS NULL)
  AND jsonb_typeof("changes") = 'object' AND jsonb_typeof("changes" -> 'causes') = 'object' AND jsonb_typeof("changes" -> 'limits') = 'object');
ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_catalogue_check" CHECK ("catalogue_edition_id" IS NULL OR "catalogue_at" IS NOT NULL);

-- What was published, and what was given up, stays as it is.
CREATE FUNCTION freeze_catalogue_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL OR OLD.dropped_at IS NOT NULL THEN
    RAISE EXCEPTION 'catalogue edition % is settled', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "catalogue_edition_freeze" BEFORE UPDATE OR DELETE ON "catalogue_edition" FOR EACH ROW EXECUTE FUNCTION freeze_catalogue_edition();

-- The rules look at a case for the first time once.
CREATE FUNCTION keep_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.catalogue_at, OLD.catalogue_edition_id) IS DISTINCT FROM (NEW.catalogue_at, NEW.catalogue_edition_id) THEN
    RAISE EXCEPTION 'case % keeps its catalogue', OLD.id USING ERRCODE = 'TU002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_case_keep_catalogue" BEFORE UPDATE OF "catalogue_at", "catalogue_edition_id" ON "audit_case" FOR EACH ROW
  WHEN (OLD.catalogue_at IS NOT NULL) EXECUTE FUNCTION keep_catalogue();

-- Cases that the rules have looked at so far were looked at with the built-in catalogue.
SET LOCAL ROLE tuntas_system;
UPDATE audit_case c SET catalogue_at = w.verified_at
FROM (SELECT case_id, min(verified_at) AS verified_at FROM worksheet GROUP BY 1) w
WHERE w.case_id = c.id AND w.verified_at IS NOT NULL;
RESET ROLE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "catalogue_edition" TO tuntas_system;
GRANT SELECT, INSERT ON "catalogue_edition" TO tuntas_app;
GRANT UPDATE ("number", "changes", "note", "version", "updated_by_id", "updated_at", "published_at", "published_by_id", "dropped_at") ON "catalogue_edition" TO tuntas_app;

-- What is published is read by everybody of the district, for their cases are looked at with it, and by the province; drafts by
-- the district's admins, who alone write them.
ALTER TABLE "catalogue_edition" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "catalogue_edition" FORCE ROW LEVEL SECURITY;
CREATE POLICY "catalogue_edition_system" ON "catalogue_edition" TO tuntas_system USING (true) WITH CHECK (true);
CREATE POLICY "catalogue_edition_scope" ON "catalogue_edition" FOR SELECT TO tuntas_app USING (
  ("published_at" IS NOT NULL AND area_code = left((select current_setting('app.area', true)), 5))
  OR ("published_at" IS NOT NULL AND (select current_setting('app.scope', true)) = 'aggregate'
    AND area_code >= (select current_setting('app.area', true)) AND area_code < (select current_setting('app.area', true) || '/'))
  OR ((select current_setting('app.role', true)) = 'district_admin' AND area_code = (select current_setting('app.area', true))));
CREATE POLICY "catalogue_edition_write" ON "catalogue_edition" FOR INSERT TO tuntas_app WITH CHECK (
  (select current_setting('app.role', true)) = 'district_admin' AND area_code = (select current_setting('app.area', true)));
CREATE POLICY "catalogue_edition_change" ON "catalogue_edition" FOR UPDATE TO tuntas_app
  USING ((select current_setting('app.role', true)) = 'district_admin' AND area_code = (select current_setting('app.area', true)))
  WITH CHECK ((select current_setting('app.role', true)) = 'district_admin' AND area_code = (select current_setting('app.area', true)));

-- What an agency is called in the district is its admin's to say, with who said it and when.
ALTER TABLE "agency" ADD COLUMN "renamed_by_id" UUID, ADD COLUMN "renamed_at" TIMESTAMPTZ(3);
ALTER TABLE "agency" ADD CONSTRAINT "agency_renamed_by_id_sql_fkey" FOREIGN KEY ("renamed_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "agency" ADD CONSTRAINT "agency_renamed_check" CHECK (("renamed_by_id" IS NULL) = ("renamed_at" IS NULL) AND length(btrim("local_name")) > 0);
GRANT UPDATE ("local_name", "renamed_by_id", "renamed_at") ON "agency" TO tuntas_app;
CREATE POLICY "agency_rename" ON "agency" FOR UPDATE TO tuntas_app
  USING ((select current_setting('app.role', true)) = 'district_admin' AND area_code = (select current_setting('app.area', true)))
  WITH CHECK ((select current_setting('app.role', true)) = 'district_admin' AND area_code = (select current_setting('app.area', true)));
