-- What an agency sets aside says under which code and in which budget year; and what costs nothing needs no money.

ALTER TABLE "plan_line" ADD COLUMN "allocated_code" TEXT, ADD COLUMN "allocated_year" SMALLINT;
ALTER TABLE "work_package" ADD COLUMN "budget_code" TEXT, ADD COLUMN "budget_year" SMALLINT;

-- The form of a code by where the money comes from, as lib/domain/plans/budget-code.ts: a sub-kegiatan where it goes through
-- the budget of a district or a province, elsewhere digits and dots. Which codes there are is not known here.
CREATE FUNCTION is_budget_code(code text, source "FundSource") RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN source IN ('APBD_KAB', 'APBD_PROV', 'DAK_FISIK', 'DAK_NONFISIK_BOK', 'DAK_NONFISIK_BOKB')
    THEN code ~ '^\d\.\d{2}\.\d{2}\.\d\.\d{2}\.\d{2,4}$'
    ELSE length(code) <= 30 AND code ~ '^\d+(\.\d+)*$' END
$$;
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_money_check" CHECK (
  ("allocated_code" IS NULL OR ("allocated_source" IS NOT NULL AND is_budget_code("allocated_code", "allocated_source")))
  AND ("allocated_year" IS NULL OR ("allocated_year" BETWEEN 2000 AND 2100
    AND ("scheduled_on" IS NULL OR "allocated_year" >= extract(year FROM "scheduled_on")))));
ALTER TABLE "work_package" ADD CONSTRAINT "work_package_money_check" CHECK (
  ("budget_code" IS NULL OR is_budget_code("budget_code", "fund_source"))
  AND ("budget_year" IS NULL OR ("budget_year" BETWEEN 2000 AND 2100 AND "budget_year" >= extract(year FROM "starts_on"))));
GRANT UPDATE ("budget_code", "budget_year") ON "work_package" TO tuntas_app;

-- The year whose money a line needs, as lib/domain/plans/budget-year.ts: the one the agency named, or that of the work.
CREATE FUNCTION budget_year_of(allocated_year smallint, scheduled_on date, due_on date) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(allocated_year::int, extract(year FROM coalesce(scheduled_on, due_on))::int)
$$;

-- What a bucket ($1) and a filter ($2) ask of plan_line l, beside its status: as in 20261124006000_desk, and more.
--   bucket  from, until: deadlines from `from` up to but not including `until`; null is no limit
--           lacking: 'budget' (nothing set aside, though it costs something), 'proof' (no file), 'nothing' (neither is
--           missing where it is due)
--   filter  kind, area (village or subdistrict), activity (its key), before (deadline earlier), unproven (no file),
--           horizon (days from the start to the planned deadline: lib/domain/plans/horizon.ts), agency (that leads it),
--           source and year (of the money set aside, else as planned), cycle (in which it was planned)
CREATE OR REPLACE FUNCTION lines_within(bucket jsonb, filter jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT concat_ws(' ',
    CASE WHEN bucket ->> 'from' IS NOT NULL THEN 'AND l.deadline_on >= ($1 ->> ''from'')::date' END,
    CASE WHEN bucket ->> 'until' IS NOT NULL THEN 'AND l.deadline_on < ($1 ->> ''until'')::date' END,
    CASE bucket ->> 'lacking'
      WHEN 'budget' THEN 'AND l.allocated_rp IS NULL AND l.budget_rp IS DISTINCT FROM 0'
      WHEN 'proof' THEN 'AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id AND (l.reopened_at IS NULL OR e.created_at > l.reopened_at))'
      WHEN 'nothing' THEN 'AND NOT (l.status IN (''accepted'', ''in_progress'', ''reopened'', ''postponed'') AND l.allocated_rp IS NULL AND l.budget_rp IS DISTINCT FROM 0)
        AND NOT (l.status IN (''in_progress'', ''reopened'', ''done'') AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id AND (l.reopened_at IS NULL OR e.created_at > l.reopened_at)))'
    END,
    CASE WHEN filter ->> 'before' IS NOT NULL THEN 'AND l.deadline_on < ($2 ->> ''before'')::date' END,
    CASE WHEN filter ->> 'kind' IS NOT NULL THEN 'AND l.kind = ($2 ->> ''kind'')::"InterventionKind"' END,
    CASE WHEN filter ->> 'area' IS NOT NULL THEN 'AND l.area_code >= ($2 ->> ''area'') AND l.area_code < ($2 ->> ''area'') || ''/''' END,
    CASE WHEN filter ->> 'activity' IS NOT NULL THEN 'AND activity_key(l.activity) = ($2 ->> ''activity'')' END,
    CASE WHEN (filter ->> 'unproven')::boolean THEN 'AND NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id AND (l.reopened_at IS NULL OR e.created_at > l.reopened_at))' END,
    CASE filter ->> 'horizon'
      WHEN 'urgent' THEN 'AND l.due_on - l.starts_on <= 30'
      WHEN 'short' THEN 'AND l.due_on - l.starts_on BETWEEN 31 AND 90'
      WHEN 'planned' THEN 'AND l.due_on - l.starts_on > 90'
    END,
    CASE WHEN filter ->> 'agency' IS NOT NULL THEN 'AND l.lead_agency_id = ($2 ->> ''agency'')::uuid' END,
    CASE WHEN filter ->> 'source' IS NOT NULL THEN 'AND coalesce(l.allocated_source, l.fund_source) = ($2 ->> ''source'')::"FundSource"' END,
    CASE WHEN filter ->> 'year' IS NOT NULL THEN 'AND budget_year_of(l.allocated_year, l.scheduled_on, l.due_on) = ($2 ->> ''year'')::int' END,
    CASE WHEN filter ->> 'cycle' IS NOT NULL THEN 'AND l.cycle_id = ($2 ->> ''cycle'')::uuid' END)
$$;
