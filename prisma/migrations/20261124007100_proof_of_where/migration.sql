-- When and where a proof was made, as its sender says (nothing is read from the file), and what a picture looks like in 64
-- bits, so that the same one on two lines can be pointed out.

ALTER TABLE "evidence_file" ADD COLUMN "taken_on" DATE;
ALTER TABLE "evidence_file" ADD COLUMN "taken_place" TEXT;
ALTER TABLE "evidence_file" ADD COLUMN "dhash" BIGINT;
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_taken_check" CHECK (
  "taken_place" IS NULL OR (length(btrim("taken_place")) > 0 AND length("taken_place") <= 120));

-- Six parts of ten or eleven bits: two hashes that differ in at most five bits have one part alike, which an index finds.
CREATE FUNCTION dhash_parts(hash bigint) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ARRAY[(hash & 2047)::int, ((hash >> 11) & 2047)::int + 2048, ((hash >> 22) & 2047)::int + 4096,
    ((hash >> 33) & 2047)::int + 6144, ((hash >> 44) & 1023)::int + 8192, ((hash >> 54) & 1023)::int + 10240]
$$;
CREATE INDEX "evidence_file_sha256_idx" ON "evidence_file" ("sha256");
CREATE INDEX "evidence_file_sql_parts_idx" ON "evidence_file" USING gin (dhash_parts("dhash")) WHERE "dhash" IS NOT NULL;

-- The proofs of a line that look like those of other lines of the district: byte for byte, or in all but five bits of 64;
-- at most five others for each, the exact ones first. The files of one report on a work package prove all its families and
-- are no copies. For whoever checks lines, of those in their own area; the other line is named only where it lies in that
-- area too. As tuntas_system, for the likeness is asked of lines that the caller may not see.
CREATE FUNCTION alike_proofs(line uuid)
RETURNS TABLE (file_id uuid, other_line_id uuid, is_same boolean) LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp AS $$
  SELECT own.id, CASE WHEN other.area_code >= current_setting('app.area', true) AND other.area_code < current_setting('app.area', true) || '/'
      THEN other.line_id END, other.is_same
  FROM evidence_file own
  CROSS JOIN LATERAL (
    SELECT * FROM (
      SELECT DISTINCT ON (f.line_id) f.line_id, f.area_code, f.is_same FROM (
        SELECT s.line_id, s.area_code, s.realisation_id, true AS is_same FROM evidence_file s WHERE s.sha256 = own.sha256
        UNION ALL
        SELECT p.line_id, p.area_code, p.realisation_id, false FROM evidence_file p
        WHERE p.dhash IS NOT NULL AND dhash_parts(p.dhash) && dhash_parts(own.dhash)
          AND bit_count((p.dhash # own.dhash)::bit(64)) <= 5 AND p.sha256 <> own.sha256) f
      WHERE f.line_id <> own.line_id AND left(f.area_code, 5) = left(own.area_code, 5)
        AND NOT EXISTS (SELECT FROM realisation a JOIN realisation b ON b.package_report_id = a.package_report_id
          WHERE a.id = own.realisation_id AND b.id = f.realisation_id)
      ORDER BY f.line_id, f.is_same DESC) one
    ORDER BY one.is_same DESC, one.line_id LIMIT 5) other
  WHERE own.line_id = line
    AND current_setting('app.scope', true) = 'area'
    AND current_setting('app.role', true) IN ('village_officer', 'technical_team')
    AND length(current_setting('app.area', true)) >= 5
    AND own.area_code >= current_setting('app.area', true) AND own.area_code < current_setting('app.area', true) || '/'
  ORDER BY own.id, other.is_same DESC, other.line_id
$$;
GRANT CREATE ON SCHEMA public TO tuntas_system;
ALTER FUNCTION alike_proofs(uuid) OWNER TO tuntas_system;
REVOKE CREATE ON SCHEMA public FROM tuntas_system;
