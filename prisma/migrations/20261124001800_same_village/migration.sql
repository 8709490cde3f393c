-- Row-level security looks at the area code that a row carries. So that this code can be no other than that of the case,
-- person or line the row hangs on, the references carry it too: nobody hangs a row of their own village on another one's.
-- Deferrable, for a command that would have to move a person and all that is theirs in one transaction.
CREATE UNIQUE INDEX "person_sql_area_key" ON "person" ("id", "area_code");
CREATE UNIQUE INDEX "audit_case_sql_area_key" ON "audit_case" ("id", "area_code");
CREATE UNIQUE INDEX "measurement_sql_area_key" ON "measurement" ("id", "area_code");
CREATE UNIQUE INDEX "worksheet_sql_case_key" ON "worksheet" ("id", "case_id");
CREATE UNIQUE INDEX "finding_sql_case_key" ON "finding" ("id", "case_id");
CREATE UNIQUE INDEX "plan_sql_case_key" ON "plan" ("id", "case_id");
CREATE UNIQUE INDEX "plan_line_sql_case_key" ON "plan_line" ("id", "case_id");
CREATE UNIQUE INDEX "realisation_sql_line_key" ON "realisation" ("id", "line_id");

DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('consent', 'person_id', 'area_code', 'person'), ('audit_case', 'person_id', 'area_code', 'person'),
    ('measurement', 'person_id', 'area_code', 'person'), ('monitoring_visit', 'measurement_id', 'area_code', 'measurement'),
    ('measurement', 'case_id', 'area_code', 'audit_case'), ('case_access', 'case_id', 'area_code', 'audit_case'),
    ('worksheet', 'case_id', 'area_code', 'audit_case'), ('worksheet_answer', 'case_id', 'area_code', 'audit_case'),
    ('worksheet_remark', 'case_id', 'area_code', 'audit_case'), ('finding', 'case_id', 'area_code', 'audit_case'),
    ('review', 'case_id', 'area_code', 'audit_case'), ('plan', 'case_id', 'area_code', 'audit_case'),
    ('plan_line', 'case_id', 'area_code', 'audit_case'), ('plan_line_finding', 'case_id', 'area_code', 'audit_case'),
    ('plan_line_agency', 'case_id', 'area_code', 'audit_case'), ('realisation', 'case_id', 'area_code', 'audit_case'),
    ('evidence_file', 'case_id', 'area_code', 'audit_case'), ('verification', 'case_id', 'area_code', 'audit_case'),
    ('monitoring_visit', 'case_id', 'area_code', 'audit_case'), ('outcome_decision', 'case_id', 'area_code', 'audit_case'),
    ('case_event', 'case_id', 'area_code', 'audit_case'),
    ('worksheet_answer', 'worksheet_id', 'case_id', 'worksheet'), ('worksheet_remark', 'worksheet_id', 'case_id', 'worksheet'),
    ('plan_line', 'plan_id', 'case_id', 'plan'), ('plan_line_finding', 'finding_id', 'case_id', 'finding'),
    ('plan_line_finding', 'line_id', 'case_id', 'plan_line'), ('plan_line_agency', 'line_id', 'case_id', 'plan_line'),
    ('realisation', 'line_id', 'case_id', 'plan_line'), ('evidence_file', 'line_id', 'case_id', 'plan_line'),
    ('verification', 'line_id', 'case_id', 'plan_line'), ('case_event', 'line_id', 'case_id', 'plan_line'),
    ('evidence_file', 'realisation_id', 'line_id', 'realisation')) AS v(tab, col, along, target)
  LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I FOREIGN KEY (%3$I, %4$I) REFERENCES %5$I ("id", %4$I) DEFERRABLE INITIALLY IMMEDIATE',
      r.tab, r.tab || '_' || r.col || '_along_sql_fkey', r.col, r.along, r.target);
  END LOOP;
END $$;
