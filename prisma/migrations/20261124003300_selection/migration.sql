-- Which villages a cycle audits (lokus), how many cases of which group (quota), and its long list: who might be audited,
-- with a score that is explained, and what was decided about each.

CREATE TYPE "CandidateSource" AS ENUM ('measurement', 'import', 'referral');
CREATE TYPE "CandidateStatus" AS ENUM ('listed', 'chosen', 'rejected');

CREATE TABLE "lokus" (
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT NOT NULL,
  "added_by_id" UUID NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "lokus_pkey" PRIMARY KEY ("cycle_id", "area_code")
);

CREATE TABLE "case_quota" (
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "case_group" "CaseGroup" NOT NULL,
  "n" INTEGER NOT NULL,
  "set_by_id" UUID NOT NULL,
  "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "case_quota_pkey" PRIMARY KEY ("cycle_id", "area_code", "case_group")
);

CREATE TABLE "candidate" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "cycle_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "district_code" TEXT COLLATE "C" NOT NULL,
  "case_group" "CaseGroup" NOT NULL,
  "source" "CandidateSource" NOT NULL,
  "referral_reason" TEXT,
  "referred_by_id" UUID,
  "referred_at" TIMESTAMPTZ(3),
  "score" INTEGER NOT NULL,
  "explanation" JSONB NOT NULL,
  "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
  "completeness" DECIMAL(4,3) NOT NULL,
  "status" "CandidateStatus" NOT NULL DEFAULT 'listed',
  "reason_code" TEXT,
  "reason_note" TEXT,
  "override" BOOLEAN NOT NULL DEFAULT false,
  "override_reason" TEXT,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "case_id" UUID,
  "scored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "candidate_decision" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "candidate_id" UUID NOT NULL,
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "step" TEXT NOT NULL,
  "reason_code" TEXT,
  "note" TEXT,
  "override_reason" TEXT,
  "score" INTEGER NOT NULL,
  "figures" JSONB NOT NULL DEFAULT '{}',
  "decided_by_id" UUID NOT NULL,
  "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "candidate_decision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "scoring_run" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "started_by_id" UUID NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "finished_at" TIMESTAMPTZ(3),
  "weights_version" INTEGER NOT NULL,
  "total" INTEGER NOT NULL,
  "done" INTEGER NOT NULL DEFAULT 0,
  "listed" INTEGER NOT NULL DEFAULT 0,
  "error" TEXT,
  CONSTRAINT "scoring_run_pkey" PRIMARY KEY ("id")
);

-- A village's own measured figures as they stood at the last scoring, so that villages are ranked without reading children.
CREATE TABLE "village_growth" (
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "children" INTEGER NOT NULL,
  "measured" INTEGER NOT NULL,
  "stunted" INTEGER NOT NULL,
  "rank" INTEGER,
  "ranked" INTEGER NOT NULL,
  "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "village_growth_pkey" PRIMARY KEY ("cycle_id", "area_code")
);

-- Counts kept in step by triggers: cases by village, group and status; candidates the same.
CREATE TABLE "coverage_count" (
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "case_group" "CaseGroup" NOT NULL,
  "status" "CaseStatus" NOT NULL,
  "n" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "coverage_count_pkey" PRIMARY KEY ("cycle_id", "area_code", "case_group", "status")
);
CREATE TABLE "candidate_count" (
  "cycle_id" UUID NOT NULL,
  "area_code" TEXT COLLATE "C" NOT NULL,
  "case_group" "CaseGroup" NOT NULL,
  "status" "CandidateStatus" NOT NULL,
  "n" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "candidate_count_pkey" PRIMARY KEY ("cycle_id", "area_code", "case_group", "status")
);

CREATE UNIQUE INDEX "candidate_cycle_id_person_id_key" ON "candidate" ("cycle_id", "person_id");
CREATE INDEX "candidate_cycle_id_status_score_id_idx" ON "candidate" ("cycle_id", "status", "score" DESC, "id");
CREATE INDEX "candidate_cycle_id_area_code_id_idx" ON "candidate" ("cycle_id", "area_code", "id");
CREATE INDEX "candidate_decision_candidate_id_idx" ON "candidate_decision" ("candidate_id");
CREATE INDEX "scoring_run_cycle_id_started_at_idx" ON "scoring_run" ("cycle_id", "started_at");

ALTER TABLE "lokus" ADD CONSTRAINT "lokus_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_quota" ADD CONSTRAINT "case_quota_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX "candidate_sql_case_key" ON "candidate" ("case_id") WHERE "case_id" IS NOT NULL;
ALTER TABLE "candidate_decision" ADD CONSTRAINT "candidate_decision_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "scoring_run" ADD CONSTRAINT "scoring_run_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "village_growth" ADD CONSTRAINT "village_growth_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE r record; t text;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('lokus', 'added_by_id'), ('case_quota', 'set_by_id'), ('candidate', 'referred_by_id'), ('candidate', 'decided_by_id'),
    ('candidate_decision', 'decided_by_id'), ('scoring_run', 'started_by_id')) AS v(tab, col)
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES "app_user" ("id")', r.tab, r.tab || '_' || r.col || '_sql_fkey', r.col);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['lokus', 'candidate', 'candidate_decision', 'village_growth']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (area_code ~ %L)', t, t || '_village_check', '^\d{2}\.\d{2}\.\d{2}\.\d{4}$');
  END LOOP;
END $$;

-- The area code a row carries is that of the person and the case it is about.
CREATE UNIQUE INDEX "candidate_sql_area_key" ON "candidate" ("id", "area_code");
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_person_id_along_sql_fkey" FOREIGN KEY ("person_id", "area_code") REFERENCES "person" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_case_id_along_sql_fkey" FOREIGN KEY ("case_id", "area_code") REFERENCES "audit_case" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "candidate_decision" ADD CONSTRAINT "candidate_decision_candidate_id_along_sql_fkey" FOREIGN KEY ("candidate_id", "area_code") REFERENCES "candidate" ("id", "area_code") DEFERRABLE INITIALLY IMMEDIATE;

-- Facts that can never be.
ALTER TABLE "lokus" ADD CONSTRAINT "lokus_reason_check" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "case_quota" ADD CONSTRAINT "case_quota_check" CHECK ("n" BETWEEN 0 AND 10000 AND "area_code" ~ '^\d{2}\.\d{2}(\.\d{2}\.\d{4})?$');
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_district_check" CHECK ("district_code" = left("area_code", 5));
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_score_check" CHECK ("score" >= 0 AND "completeness" BETWEEN 0 AND 1);
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_referral_check" CHECK (
  "source" <> 'referral' OR length(btrim(coalesce("referral_reason", ''))) > 0);
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_decided_check" CHECK (
  ("status" = 'listed' OR ("reason_code" IS NOT NULL AND "decided_at" IS NOT NULL))
  AND ("status" <> 'chosen' OR "case_id" IS NOT NULL)
  AND ("override" = (length(btrim(coalesce("override_reason", ''))) > 0)) AND (NOT "override" OR "status" = 'chosen'));
ALTER TABLE "candidate_decision" ADD CONSTRAINT "candidate_decision_step_check" CHECK ("step" IN ('refer', 'choose', 'reject', 'reconsider'));
ALTER TABLE "scoring_run" ADD CONSTRAINT "scoring_run_check" CHECK (
  "done" BETWEEN 0 AND "total" AND "listed" >= 0 AND ("error" IS NULL OR "finished_at" IS NOT NULL) AND "area_code" ~ '^\d{2}\.\d{2}$');
CREATE UNIQUE INDEX "scoring_run_sql_one_open_idx" ON "scoring_run" ("cycle_id") WHERE "finished_at" IS NULL;
ALTER TABLE "village_growth" ADD CONSTRAINT "village_growth_check" CHECK (
  "stunted" BETWEEN 0 AND "measured" AND "measured" <= "children" AND ("rank" IS NULL OR "rank" BETWEEN 1 AND "ranked"));
CREATE TRIGGER "candidate_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "candidate_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Counts kept in step.
CREATE FUNCTION count_coverage() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.status, OLD.case_group) = (NEW.status, NEW.case_group) THEN RETURN NULL; END IF;
    UPDATE coverage_count SET n = n - 1
    WHERE cycle_id = OLD.cycle_id AND area_code = OLD.area_code AND case_group = OLD.case_group AND status = OLD.status;
  END IF;
  INSERT INTO coverage_count (cycle_id, area_code, case_group, status, n) VALUES (NEW.cycle_id, NEW.area_code, NEW.case_group, NEW.status, 1)
  ON CONFLICT (cycle_id, area_code, case_group, status) DO UPDATE SET n = coverage_count.n + 1;
  RETURN NULL;
END $$;

-- By statement, so that scoring twenty thousand children costs one row of counts a village and group.
CREATE FUNCTION count_candidates() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO candidate_count (cycle_id, area_code, case_group, status, n)
      SELECT cycle_id, area_code, case_group, status, count(*) FROM added GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (cycle_id, area_code, case_group, status) DO UPDATE SET n = candidate_count.n + excluded.n;
  ELSE
    INSERT INTO candidate_count (cycle_id, area_code, case_group, status, n)
      SELECT cycle_id, area_code, case_group, status, sum(n) FROM (
        SELECT cycle_id, area_code, case_group, status, 1 AS n FROM added
        UNION ALL SELECT cycle_id, area_code, case_group, status, -1 FROM removed) AS change
      GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4
    ON CONFLICT (cycle_id, area_code, case_group, status) DO UPDATE SET n = candidate_count.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;

-- Who might be audited among the children of an area: what is known of each, and the measurements of the last 400 days
-- that were not rejected, oldest first, without the z-scores that WHO's limits flag. `of_person` narrows it to one.
-- The measurements are one text, `measured on|weight kg|zlen|zwei|zwfl|arm cm|oedema` each and ';' between: of twenty thousand
-- children it is made and read in half the time that JSON takes.
CREATE FUNCTION child_facts(of_cycle uuid, area text, of_person uuid, day date)
RETURNS TABLE (person_id uuid, area_code text, case_group text, born_on text, sex text, born_on_estimated boolean, birth_weight_g integer,
               birth_length_cm float8, gestation_weeks integer, has_number boolean, measurements text, lines_verified integer, last_outcome text,
               candidate_id uuid, candidate_status text, candidate_source text, case_id uuid, case_status text, case_reason text)
LANGUAGE sql STABLE ROWS 1000 SET search_path = public, pg_temp AS $$
  WITH earlier AS MATERIALIZED (
    SELECT c.person_id, sum(c.lines_verified)::integer AS lines, (array_agg(c.outcome::text ORDER BY c.ended_on DESC NULLS LAST))[1] AS outcome
    FROM audit_case c WHERE c.area_code >= area AND c.area_code < area || '/' AND c.status = 'closed' AND c.cycle_id <> of_cycle
      AND (of_person IS NULL OR c.person_id = of_person)
    GROUP BY c.person_id
  ), running AS MATERIALIZED (
    SELECT c.person_id FROM audit_case c JOIN cycle y ON y.id = c.cycle_id
    WHERE c.area_code >= area AND c.area_code < area || '/' AND c.status <> 'closed' AND c.cycle_id <> of_cycle
      AND NOT (c.status = 'candidate' AND y.closed_at IS NOT NULL) AND (of_person IS NULL OR c.person_id = of_person)
  )
  SELECT p.id, p.area_code, CASE WHEN p.born_on > (day - interval '24 months')::date THEN 'BADUTA' ELSE 'BALITA' END,
    p.born_on::text, p.sex::text, p.born_on_estimated, p.birth_weight_g, p.birth_length_cm::float8, p.gestation_weeks,
    p.nik_lookup IS NOT NULL OR p.kk_lookup IS NOT NULL, m.series, coalesce(e.lines, 0), e.outcome,
    k.id, k.status::text, k.source::text, c.id, c.status::text, c.selection_reason::text
  FROM person p
  LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws('|', x.measured_on, coalesce(x.weight_kg::text, ''),
        CASE WHEN 'lengthForAge' = ANY (x.flagged) THEN '' ELSE coalesce(x.zlen::text, '') END,
        CASE WHEN 'weightForAge' = ANY (x.flagged) THEN '' ELSE coalesce(x.zwei::text, '') END,
        CASE WHEN 'weightForLength' = ANY (x.flagged) THEN '' ELSE coalesce(x.zwfl::text, '') END,
        coalesce(x.armc_cm::text, ''), CASE WHEN x.oedema THEN 'y' ELSE '' END), ';' ORDER BY x.measured_on, x.created_at) AS series
    FROM (SELECT n.measured_on, n.created_at, n.weight_kg, n.zlen, n.zwei, n.zwfl, n.armc_cm, n.oedema, n.flagged
          FROM measurement n WHERE n.person_id = p.id AND n.status <> 'rejected' AND n.measured_on > day - 400 AND n.measured_on <= day
          ORDER BY n.measured_on DESC, n.created_at DESC LIMIT 12) x) m ON true
  LEFT JOIN earlier e ON e.person_id = p.id
  LEFT JOIN candidate k ON k.cycle_id = of_cycle AND k.person_id = p.id
  LEFT JOIN audit_case c ON c.cycle_id = of_cycle AND c.person_id = p.id
  WHERE p.area_code >= area AND p.area_code < area || '/' AND (of_person IS NULL OR p.id = of_person)
    AND p.born_on > (day - interval '60 months')::date AND p.born_on <= day
    AND (k.id IS NOT NULL OR NOT EXISTS (SELECT FROM running r WHERE r.person_id = p.id))
$$;

-- The same of brides, pregnant women and mothers after birth, once their register is there: the tables of the mothers'
-- checks and pregnancies come with a branch of their own, and a district without them has no such candidates.
CREATE FUNCTION mother_facts(of_cycle uuid, area text, of_person uuid, day date)
RETURNS TABLE (person_id uuid, area_code text, case_group text, born_on text, height_cm float8, weight_kg float8, lila_cm float8, hb_g_dl float8,
               systolic integer, diastolic integer, checks integer, para integer, hpht text, delivered_on text, previous_birth_on text,
               baby_weight_g integer, baby_length_cm float8, baby_weeks integer, uses_family_planning boolean, has_number boolean,
               lines_verified integer, last_outcome text,
               candidate_id uuid, candidate_status text, candidate_source text, case_id uuid, case_status text, case_reason text)
LANGUAGE plpgsql STABLE ROWS 1000 SET search_path = public, pg_temp AS $$
BEGIN
  RETURN;
END $$;

-- The same two for a person who acts: within their scope, whatever they ask for.
CREATE FUNCTION child_candidate_facts(of_cycle uuid, area text, of_person uuid, day date)
RETURNS TABLE (person_id uuid, area_code text, case_group text, born_on text, sex text, born_on_estimated boolean, birth_weight_g integer,
               birth_length_cm float8, gestation_weeks integer, has_number boolean, measurements text, lines_verified integer, last_outcome text,
               candidate_id uuid, candidate_status text, candidate_source text, case_id uuid, case_status text, case_reason text)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = public, pg_temp AS $$
  SELECT f.* FROM child_facts(of_cycle, area, of_person, day) f
  WHERE current_setting('app.scope', true) = 'area'
    AND f.area_code >= current_setting('app.area', true) COLLATE "C" AND f.area_code < (current_setting('app.area', true) || '/') COLLATE "C"
    AND (coalesce(current_setting('app.center', true), '') = ''
         OR f.area_code IN (SELECT v.area_code FROM health_center_village v
                            WHERE v.health_center_id = nullif(current_setting('app.center', true), '')::uuid))
$$;
CREATE FUNCTION mother_candidate_facts(of_cycle uuid, area text, of_person uuid, day date)
RETURNS TABLE (person_id uuid, area_code text, case_group text, born_on text, height_cm float8, weight_kg float8, lila_cm float8, hb_g_dl float8,
               systolic integer, diastolic integer, checks integer, para integer, hpht text, delivered_on text, previous_birth_on text,
               baby_weight_g integer, baby_length_cm float8, baby_weeks integer, uses_family_planning boolean, has_number boolean,
               lines_verified integer, last_outcome text,
               candidate_id uuid, candidate_status text, candidate_source text, case_id uuid, case_status text, case_reason text)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = public, pg_temp AS $$
  SELECT f.* FROM mother_facts(of_cycle, area, of_person, day) f
  WHERE current_setting('app.scope', true) = 'area'
    AND f.area_code >= current_setting('app.area', true) COLLATE "C" AND f.area_code < (current_setting('app.area', true) || '/') COLLATE "C"
    AND (coalesce(current_setting('app.center', true), '') = ''
         OR f.area_code IN (SELECT v.area_code FROM health_center_village v
                            WHERE v.health_center_id = nullif(current_setting('app.center', true), '')::uuid))
$$;

-- One page of a cycle's long list by key, the ids alone; as find_cases, it reads as tuntas_system and applies the caller's
-- scope itself, and whoever calls reads the rows under the policies.
--   filter  cycle, status, group, area (village or subdistrict), source, flag; what is absent is no filter
--   sort    score (the highest first) | village
--   after   {value, id} of the last candidate of the page before
CREATE FUNCTION find_candidates(filter jsonb, sort text, after jsonb, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path = public, pg_temp AS $$
DECLARE
  area text := coalesce(current_setting('app.area', true), '');
  center text := coalesce(current_setting('app.center', true), '');
  cond text := 'k.cycle_id = ($1->>''cycle'')::uuid';
BEGIN
  IF sort NOT IN ('score', 'village') THEN RAISE EXCEPTION 'unknown order of candidates: %', sort; END IF;
  IF area = '' OR coalesce(current_setting('app.scope', true), '') <> 'area' THEN RETURN; END IF;
  cond := cond || CASE WHEN length(area) > 8 THEN ' AND k.area_code = $2' ELSE ' AND k.area_code >= $2 AND k.area_code < $2 || ''/''' END;
  IF center <> '' THEN
    cond := cond || ' AND k.area_code IN (SELECT v.area_code FROM health_center_village v WHERE v.health_center_id = $3)';
  END IF;
  IF filter ? 'status' THEN cond := cond || format(' AND k.status = %L::"CandidateStatus"', filter->>'status'); END IF;
  IF filter ? 'group' THEN cond := cond || ' AND k.case_group = ($1->>''group'')::"CaseGroup"'; END IF;
  IF filter ? 'source' THEN cond := cond || ' AND k.source = ($1->>''source'')::"CandidateSource"'; END IF;
  IF filter ? 'flag' THEN cond := cond || ' AND $1->>''flag'' = ANY (k.flags)'; END IF;
  IF length(filter->>'area') > 8 THEN cond := cond || ' AND k.area_code = $1->>''area''';
  ELSIF filter ? 'area' THEN cond := cond || ' AND k.area_code >= $1->>''area'' AND k.area_code < ($1->>''area'') || ''/'''; END IF;
  IF sort = 'score' THEN
    -- Two ranges of one order: the rest of the candidates with this score, and those below it.
    RETURN QUERY EXECUTE format('SELECT page.id FROM (
        (SELECT k.score, k.id FROM candidate k WHERE %1$s AND $4::text IS NOT NULL AND k.score = $4::integer AND k.id > $5 ORDER BY k.score DESC, k.id LIMIT $6)
        UNION ALL
        (SELECT k.score, k.id FROM candidate k WHERE %1$s AND ($4::text IS NULL OR k.score < $4::integer) ORDER BY k.score DESC, k.id LIMIT $6)) AS page
      ORDER BY page.score DESC, page.id LIMIT $6', cond)
      USING filter, area, nullif(center, '')::uuid, after->>'value', (after->>'id')::uuid, least(most, 1000);
  ELSE
    RETURN QUERY EXECUTE format('SELECT k.id FROM candidate k WHERE %s %s ORDER BY k.area_code, k.id LIMIT $6', cond,
        CASE WHEN after IS NULL THEN '' ELSE 'AND (k.area_code, k.id) > ($4::text, $5)' END)
      USING filter, area, nullif(center, '')::uuid, after->>'value', (after->>'id')::uuid, least(most, 1000);
  END IF;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON "lokus", "case_quota", "candidate", "candidate_decision", "scoring_run", "village_growth", "coverage_count", "candidate_count" TO tuntas_system;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION count_coverage() OWNER TO tuntas_system;
ALTER FUNCTION count_candidates() OWNER TO tuntas_system;
ALTER FUNCTION child_facts(uuid, text, uuid, date) OWNER TO tuntas_system;
ALTER FUNCTION mother_facts(uuid, text, uuid, date) OWNER TO tuntas_system;
ALTER FUNCTION child_candidate_facts(uuid, text, uuid, date) OWNER TO tuntas_system;
ALTER FUNCTION mother_candidate_facts(uuid, text, uuid, date) OWNER TO tuntas_system;
ALTER FUNCTION find_candidates(jsonb, text, jsonb, integer) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
REVOKE EXECUTE ON FUNCTION child_facts(uuid, text, uuid, date), mother_facts(uuid, text, uuid, date),
  child_candidate_facts(uuid, text, uuid, date), mother_candidate_facts(uuid, text, uuid, date), find_candidates(jsonb, text, jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION child_candidate_facts(uuid, text, uuid, date), mother_candidate_facts(uuid, text, uuid, date),
  find_candidates(jsonb, text, jsonb, integer) TO tuntas_app;

CREATE TRIGGER "audit_case_coverage" AFTER INSERT OR UPDATE OF status, case_group ON "audit_case" FOR EACH ROW EXECUTE FUNCTION count_coverage();
CREATE TRIGGER "candidate_add_count" AFTER INSERT ON "candidate" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_candidates();
CREATE TRIGGER "candidate_change_count" AFTER UPDATE ON "candidate" REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_candidates();

-- Who sees what. The long list and its decisions are of the village they are about; lokus and quotas of a village are its
-- own too, those of the district are for those who work for all of it. The province sees what is counted.
GRANT SELECT, INSERT, DELETE ON "lokus" TO tuntas_app;
GRANT UPDATE ("reason", "added_by_id", "added_at") ON "lokus" TO tuntas_app;
GRANT SELECT, INSERT, DELETE ON "case_quota" TO tuntas_app;
GRANT UPDATE ("n", "set_by_id", "set_at") ON "case_quota" TO tuntas_app;
GRANT SELECT, INSERT ON "candidate", "candidate_decision", "scoring_run", "village_growth" TO tuntas_app;
GRANT UPDATE ("case_group", "source", "referral_reason", "referred_by_id", "referred_at", "score", "explanation", "flags", "completeness", "status",
  "reason_code", "reason_note", "override", "override_reason", "decided_by_id", "decided_at", "case_id", "scored_at") ON "candidate" TO tuntas_app;
GRANT UPDATE ("children", "measured", "stunted", "rank", "ranked", "computed_at") ON "village_growth" TO tuntas_app;
GRANT SELECT ON "coverage_count", "candidate_count" TO tuntas_app;

DO $$
DECLARE
  t text;
  in_area constant text := $p$ (select current_setting('app.scope', true)) = 'area'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')
    and ((select coalesce(current_setting('app.center', true), '')) = ''
         or area_code in (select v.area_code from health_center_village v
                          where v.health_center_id = (select nullif(current_setting('app.center', true), '')::uuid))) $p$;
  in_whole constant text := $p$ ((select current_setting('app.scope', true)) = 'aggregate'
    and area_code >= (select current_setting('app.area', true)) and area_code < (select current_setting('app.area', true) || '/')) $p$;
  runs constant text := $p$ (select current_setting('app.role', true)) in ('technical_team', 'district_admin') $p$;
  own constant text := $p$ %I = (select nullif(current_setting('app.user', true), '')::uuid) $p$;
BEGIN
  FOREACH t IN ARRAY ARRAY['lokus', 'case_quota', 'candidate', 'candidate_decision', 'scoring_run', 'village_growth', 'coverage_count', 'candidate_count']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I TO tuntas_system USING (true) WITH CHECK (true)', t || '_system', t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['lokus', 'case_quota', 'village_growth', 'candidate_count']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO tuntas_app USING (%s)', t || '_scope', t, in_area);
  END LOOP;
  EXECUTE format('CREATE POLICY "coverage_count_scope" ON "coverage_count" FOR SELECT TO tuntas_app USING ((%s) OR %s)', in_area, in_whole);
  EXECUTE format('CREATE POLICY "candidate_decision_scope" ON "candidate_decision" FOR SELECT TO tuntas_app USING (%s)', in_area);
  EXECUTE format('CREATE POLICY "candidate_decision_write" ON "candidate_decision" FOR INSERT TO tuntas_app WITH CHECK (%s AND (%s))', format(own, 'decided_by_id'), in_area);
  EXECUTE format('CREATE POLICY "candidate_scope" ON "candidate" TO tuntas_app USING (%1$s) WITH CHECK (%1$s)', in_area);

  FOREACH t IN ARRAY ARRAY['lokus', 'case_quota', 'village_growth']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO tuntas_app WITH CHECK (%s AND (%s))', t || '_add', t, runs, in_area);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO tuntas_app USING (%3$s AND (%4$s)) WITH CHECK (%3$s AND (%4$s))', t || '_change', t, runs, in_area);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['lokus', 'case_quota']
  LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO tuntas_app USING (%s AND (%s))', t || '_take', t, runs, in_area);
  END LOOP;
  EXECUTE format('CREATE POLICY "scoring_run_scope" ON "scoring_run" FOR SELECT TO tuntas_app USING (%s)', in_area);
  EXECUTE format('CREATE POLICY "scoring_run_add" ON "scoring_run" FOR INSERT TO tuntas_app WITH CHECK (%s AND %s AND (%s))', runs, format(own, 'started_by_id'), in_area);
END $$;

-- What is there already is counted.
SET LOCAL ROLE tuntas_system;
INSERT INTO coverage_count (cycle_id, area_code, case_group, status, n)
  SELECT cycle_id, area_code, case_group, status, count(*) FROM audit_case GROUP BY 1, 2, 3, 4;
RESET ROLE;
