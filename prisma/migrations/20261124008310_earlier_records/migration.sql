-- A meeting's record as it read before each change of it: minutes are written over, and nothing is lost.

CREATE TABLE "meeting_record" (
  "meeting_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "area_code" TEXT NOT NULL,
  "held_on" DATE NOT NULL,
  "place" TEXT NOT NULL,
  "chaired_by" TEXT,
  "minutes" TEXT,
  "written_by_id" UUID NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "meeting_record_pkey" PRIMARY KEY ("meeting_id", "version")
);
ALTER TABLE "meeting_record" ADD CONSTRAINT "meeting_record_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_record" ADD CONSTRAINT "meeting_record_written_by_id_sql_fkey" FOREIGN KEY ("written_by_id") REFERENCES "app_user" ("id");
ALTER TABLE "meeting_record" ADD CONSTRAINT "meeting_record_text_check" CHECK (
  length(btrim("place")) > 0 AND area_code ~ '^\d{2}\.\d{2}$' AND version > 0);

-- Written once, by whoever runs the cycle; read by whoever reads the meeting. It may name families, as minutes may.
GRANT SELECT, INSERT, UPDATE, DELETE ON "meeting_record" TO tuntas_system;
GRANT SELECT, INSERT ON "meeting_record" TO tuntas_app;
ALTER TABLE "meeting_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "meeting_record_system" ON "meeting_record" TO tuntas_system USING (true) WITH CHECK (true);
CREATE POLICY "meeting_record_scope" ON "meeting_record" FOR SELECT TO tuntas_app
  USING ((select current_setting('app.role', true)) in ('district_admin', 'technical_team', 'tpps_chair')
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true)));
CREATE POLICY "meeting_record_add" ON "meeting_record" FOR INSERT TO tuntas_app
  WITH CHECK ((select current_setting('app.role', true)) in ('district_admin', 'technical_team')
    and (select current_setting('app.scope', true)) = 'area' and area_code = (select current_setting('app.area', true)));
