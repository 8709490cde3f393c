-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AreaLevel" AS ENUM ('province', 'district', 'subdistrict', 'village');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('village_officer', 'health_center', 'technical_team', 'expert', 'agency_planner', 'tpps_chair', 'district_admin', 'province_viewer', 'privacy_officer');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('male', 'female');

-- CreateEnum
CREATE TYPE "CaseGroup" AS ENUM ('CATIN', 'BUMIL', 'BUFAS', 'BADUTA', 'BALITA');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('candidate', 'selected', 'worksheet', 'submitted', 'returned', 'verified', 'in_review', 'reviewed', 'planned', 'in_follow_up', 'evaluated', 'closed');

-- CreateEnum
CREATE TYPE "SelectionReason" AS ENUM ('not_improving', 'high_area', 'data_complete', 'multiple_risks', 'hard_case', 'other');

-- CreateEnum
CREATE TYPE "CaseOutcome" AS ENUM ('improved', 'unchanged', 'worse', 'no_longer_at_risk', 'referred', 'moved', 'died', 'declined', 'lost');

-- CreateEnum
CREATE TYPE "ConsentMethod" AS ENUM ('written', 'spoken');

-- CreateEnum
CREATE TYPE "WorksheetStatus" AS ENUM ('draft', 'submitted', 'returned', 'verified');

-- CreateEnum
CREATE TYPE "AnswerStatus" AS ENUM ('filled', 'to_follow', 'unknown', 'not_applicable');

-- CreateEnum
CREATE TYPE "Position" AS ENUM ('lying', 'standing');

-- CreateEnum
CREATE TYPE "MeasurementStatus" AS ENUM ('recorded', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "FindingStatus" AS ENUM ('suspected', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('draft', 'proposed', 'approved', 'superseded');

-- CreateEnum
CREATE TYPE "LineStatus" AS ENUM ('draft', 'proposed', 'approved', 'accepted', 'declined', 'in_progress', 'done', 'verified', 'reopened', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "InterventionKind" AS ENUM ('specific', 'sensitive');

-- CreateEnum
CREATE TYPE "FundSource" AS ENUM ('APBN', 'APBD_KAB', 'APBD_PROV', 'DAK_FISIK', 'DAK_NONFISIK_BOK', 'DAK_NONFISIK_BOKB', 'DANA_DESA', 'APBDES', 'BUMDES', 'CSR', 'BAZNAS', 'SWADAYA', 'GENTING', 'LAINNYA');

-- CreateEnum
CREATE TYPE "VerificationVerdict" AS ENUM ('verified', 'not_true');

-- CreateTable
CREATE TABLE "area" (
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "level" "AreaLevel" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "published_prevalence" (
    "area_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "percent" DECIMAL(4,1) NOT NULL,
    "survey" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "published_prevalence_pkey" PRIMARY KEY ("area_code","year")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "area_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "local_name" TEXT NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_center" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "area_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "health_center_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_center_village" (
    "area_code" TEXT NOT NULL,
    "health_center_id" UUID NOT NULL,

    CONSTRAINT "health_center_village_pkey" PRIMARY KEY ("area_code")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "username" TEXT NOT NULL,
    "phone" TEXT,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "role" "Role" NOT NULL,
    "area_code" TEXT NOT NULL,
    "agency_id" UUID,
    "health_center_id" UUID,
    "password_hash" TEXT NOT NULL,
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "area_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "semester" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "area_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sex" "Sex" NOT NULL,
    "born_on" DATE NOT NULL,
    "born_on_estimated" BOOLEAN NOT NULL DEFAULT false,
    "mother_name" TEXT NOT NULL,
    "father_name" TEXT,
    "phone" TEXT,
    "address" TEXT NOT NULL,
    "rt" TEXT,
    "rw" TEXT,
    "posyandu" TEXT,
    "nik_cipher" BYTEA,
    "nik_lookup" BYTEA,
    "nik_last4" TEXT,
    "kk_cipher" BYTEA,
    "kk_lookup" BYTEA,
    "no_nik_reason" TEXT,
    "birth_weight_g" INTEGER,
    "birth_length_cm" DECIMAL(4,1),
    "gestation_weeks" INTEGER,
    "registered_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "method" "ConsentMethod" NOT NULL,
    "given_by" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "text_version" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_case" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "cycle_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "case_group" "CaseGroup" NOT NULL,
    "status" "CaseStatus" NOT NULL DEFAULT 'candidate',
    "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject_name" TEXT NOT NULL,
    "selection_reason" "SelectionReason" NOT NULL,
    "selection_note" TEXT,
    "expert_id" UUID,
    "last_zlen" DECIMAL(5,2),
    "last_measured_on" DATE,
    "findings_confirmed" INTEGER NOT NULL DEFAULT 0,
    "findings_unanswered" INTEGER NOT NULL DEFAULT 0,
    "lines_open" INTEGER NOT NULL DEFAULT 0,
    "lines_verified" INTEGER NOT NULL DEFAULT 0,
    "next_due_on" DATE,
    "outcome" "CaseOutcome",
    "outcome_reason" TEXT,
    "ended_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_access" (
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_access_pkey" PRIMARY KEY ("case_id","user_id")
);

-- CreateTable
CREATE TABLE "worksheet" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "definition_code" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "WorksheetStatus" NOT NULL DEFAULT 'draft',
    "author_id" UUID NOT NULL,
    "filled_required" INTEGER NOT NULL DEFAULT 0,
    "total_required" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3),
    "verified_by_id" UUID,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worksheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worksheet_answer" (
    "worksheet_id" UUID NOT NULL,
    "field_code" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "value" JSONB,
    "source" TEXT,
    "status" "AnswerStatus" NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "answered_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worksheet_answer_pkey" PRIMARY KEY ("worksheet_id","field_code")
);

-- CreateTable
CREATE TABLE "worksheet_remark" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "worksheet_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "field_code" TEXT,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "worksheet_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "case_id" UUID,
    "area_code" TEXT NOT NULL,
    "measured_on" DATE NOT NULL,
    "age_days" INTEGER NOT NULL,
    "weight_kg" DECIMAL(5,2),
    "lenhei_cm" DECIMAL(5,1),
    "position" "Position",
    "clenhei_cm" DECIMAL(5,1),
    "headc_cm" DECIMAL(4,1),
    "armc_cm" DECIMAL(4,1),
    "oedema" BOOLEAN NOT NULL DEFAULT false,
    "zlen" DECIMAL(6,2),
    "zwei" DECIMAL(6,2),
    "zwfl" DECIMAL(6,2),
    "zbmi" DECIMAL(6,2),
    "zhc" DECIMAL(6,2),
    "zac" DECIMAL(6,2),
    "flagged" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "standard_version" TEXT NOT NULL,
    "challenges" JSONB NOT NULL DEFAULT '[]',
    "challenge_reason" TEXT,
    "status" "MeasurementStatus" NOT NULL DEFAULT 'recorded',
    "status_reason" TEXT,
    "status_by_id" UUID,
    "replaces_id" UUID,
    "measured_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "catalogue_version" INTEGER NOT NULL,
    "rule_id" TEXT,
    "rule_version" INTEGER,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "status" "FindingStatus" NOT NULL DEFAULT 'suspected',
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "no_action_reason" TEXT,
    "no_action_by_id" UUID,
    "answered" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "expert_id" UUID NOT NULL,
    "diagnosis" TEXT NOT NULL,
    "management" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "stunting_confirmed" BOOLEAN,
    "signed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "PlanStatus" NOT NULL DEFAULT 'draft',
    "reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "sent_back_reason" TEXT,
    "frozen" JSONB,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "plan_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "LineStatus" NOT NULL DEFAULT 'draft',
    "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "InterventionKind" NOT NULL,
    "activity" TEXT NOT NULL,
    "target_volume" DECIMAL(12,2) NOT NULL,
    "unit" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "case_number" INTEGER NOT NULL,
    "cause_codes" TEXT[],
    "lead_agency_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "fund_source" "FundSource" NOT NULL,
    "budget_rp" BIGINT,
    "success_indicator" TEXT NOT NULL,
    "deadline_on" DATE NOT NULL,
    "allocated_rp" BIGINT,
    "allocated_source" "FundSource",
    "scheduled_on" DATE,
    "decline_reason" TEXT,
    "proposed_agency_id" UUID,
    "status_reason" TEXT,
    "done_on" DATE,
    "replaces_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_line_finding" (
    "line_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,

    CONSTRAINT "plan_line_finding_pkey" PRIMARY KEY ("line_id","finding_id")
);

-- CreateTable
CREATE TABLE "plan_line_agency" (
    "line_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "is_lead" BOOLEAN NOT NULL,

    CONSTRAINT "plan_line_agency_pkey" PRIMARY KEY ("line_id","agency_id")
);

-- CreateTable
CREATE TABLE "realisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "line_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "volume" DECIMAL(12,2) NOT NULL,
    "amount_rp" BIGINT,
    "note" TEXT NOT NULL,
    "reported_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "realisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "line_id" UUID NOT NULL,
    "realisation_id" UUID,
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "line_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "verdict" "VerificationVerdict" NOT NULL,
    "checked_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monitoring_visit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "measurement_id" UUID,
    "missing_reason" TEXT,
    "note" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3),

    CONSTRAINT "monitoring_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "computed" "CaseOutcome",
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "decided" "CaseOutcome" NOT NULL,
    "reason" TEXT,
    "happened_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcome_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "line_id" UUID,
    "sequence" INTEGER NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_role" "Role" NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "area_code" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "case_id" UUID,
    "person_id" UUID,
    "case_number" INTEGER,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_count" (
    "cycle_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "n" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "progress_count_pkey" PRIMARY KEY ("cycle_id","area_code","measure")
);

-- CreateTable
CREATE TABLE "line_due_count" (
    "cycle_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "n" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "line_due_count_pkey" PRIMARY KEY ("cycle_id","area_code","due_on")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "form_stash" (
    "id" UUID NOT NULL,
    "form_key" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_stash_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "area_parent_code_idx" ON "area"("parent_code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_area_code_code_key" ON "agency"("area_code", "code");

-- CreateIndex
CREATE UNIQUE INDEX "health_center_area_code_name_key" ON "health_center"("area_code", "name");

-- CreateIndex
CREATE INDEX "health_center_village_health_center_id_idx" ON "health_center_village"("health_center_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_phone_key" ON "app_user"("phone");

-- CreateIndex
CREATE INDEX "app_user_area_code_role_idx" ON "app_user"("area_code", "role");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_area_code_year_semester_key" ON "cycle"("area_code", "year", "semester");

-- CreateIndex
CREATE UNIQUE INDEX "person_nik_lookup_key" ON "person"("nik_lookup");

-- CreateIndex
CREATE INDEX "person_area_code_name_idx" ON "person"("area_code", "name");

-- CreateIndex
CREATE INDEX "person_born_on_sex_idx" ON "person"("born_on", "sex");

-- CreateIndex
CREATE INDEX "consent_person_id_idx" ON "consent"("person_id");

-- CreateIndex
CREATE INDEX "audit_case_district_code_status_at_id_idx" ON "audit_case"("district_code", "status_at", "id");

-- CreateIndex
CREATE INDEX "audit_case_district_code_status_status_at_id_idx" ON "audit_case"("district_code", "status", "status_at", "id");

-- CreateIndex
CREATE INDEX "audit_case_area_code_status_at_id_idx" ON "audit_case"("area_code", "status_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_case_cycle_id_number_key" ON "audit_case"("cycle_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "audit_case_cycle_id_person_id_key" ON "audit_case"("cycle_id", "person_id");

-- CreateIndex
CREATE INDEX "case_access_user_id_idx" ON "case_access"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "worksheet_case_id_version_key" ON "worksheet"("case_id", "version");

-- CreateIndex
CREATE INDEX "worksheet_remark_worksheet_id_idx" ON "worksheet_remark"("worksheet_id");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_replaces_id_key" ON "measurement"("replaces_id");

-- CreateIndex
CREATE INDEX "measurement_person_id_measured_on_idx" ON "measurement"("person_id", "measured_on");

-- CreateIndex
CREATE INDEX "measurement_case_id_idx" ON "measurement"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_case_id_code_key" ON "finding"("case_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "review_case_id_version_key" ON "review"("case_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "plan_case_id_version_key" ON "plan"("case_id", "version");

-- CreateIndex
CREATE INDEX "plan_line_plan_id_idx" ON "plan_line"("plan_id");

-- CreateIndex
CREATE INDEX "plan_line_lead_agency_id_status_deadline_on_id_idx" ON "plan_line"("lead_agency_id", "status", "deadline_on", "id");

-- CreateIndex
CREATE INDEX "plan_line_district_code_status_deadline_on_id_idx" ON "plan_line"("district_code", "status", "deadline_on", "id");

-- CreateIndex
CREATE INDEX "plan_line_area_code_deadline_on_idx" ON "plan_line"("area_code", "deadline_on");

-- CreateIndex
CREATE UNIQUE INDEX "plan_line_case_id_number_key" ON "plan_line"("case_id", "number");

-- CreateIndex
CREATE INDEX "plan_line_finding_finding_id_idx" ON "plan_line_finding"("finding_id");

-- CreateIndex
CREATE INDEX "plan_line_agency_agency_id_idx" ON "plan_line_agency"("agency_id");

-- CreateIndex
CREATE INDEX "realisation_line_id_idx" ON "realisation"("line_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_storage_key_key" ON "evidence_file"("storage_key");

-- CreateIndex
CREATE INDEX "evidence_file_line_id_idx" ON "evidence_file"("line_id");

-- CreateIndex
CREATE INDEX "verification_line_id_idx" ON "verification"("line_id");

-- CreateIndex
CREATE UNIQUE INDEX "monitoring_visit_case_id_month_key" ON "monitoring_visit"("case_id", "month");

-- CreateIndex
CREATE INDEX "outcome_decision_case_id_idx" ON "outcome_decision"("case_id");

-- CreateIndex
CREATE INDEX "case_event_line_id_idx" ON "case_event"("line_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_case_id_sequence_key" ON "case_event"("case_id", "sequence");

-- CreateIndex
CREATE INDEX "access_log_area_code_at_idx" ON "access_log"("area_code", "at");

-- CreateIndex
CREATE INDEX "access_log_person_id_idx" ON "access_log"("person_id");

-- AddForeignKey
ALTER TABLE "health_center_village" ADD CONSTRAINT "health_center_village_health_center_id_fkey" FOREIGN KEY ("health_center_id") REFERENCES "health_center"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_health_center_id_fkey" FOREIGN KEY ("health_center_id") REFERENCES "health_center"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_case" ADD CONSTRAINT "audit_case_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worksheet" ADD CONSTRAINT "worksheet_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worksheet_answer" ADD CONSTRAINT "worksheet_answer_worksheet_id_fkey" FOREIGN KEY ("worksheet_id") REFERENCES "worksheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worksheet_remark" ADD CONSTRAINT "worksheet_remark_worksheet_id_fkey" FOREIGN KEY ("worksheet_id") REFERENCES "worksheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_lead_agency_id_fkey" FOREIGN KEY ("lead_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_proposed_agency_id_fkey" FOREIGN KEY ("proposed_agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line_finding" ADD CONSTRAINT "plan_line_finding_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line_finding" ADD CONSTRAINT "plan_line_finding_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line_agency" ADD CONSTRAINT "plan_line_agency_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line_agency" ADD CONSTRAINT "plan_line_agency_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_realisation_id_fkey" FOREIGN KEY ("realisation_id") REFERENCES "realisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "plan_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monitoring_visit" ADD CONSTRAINT "monitoring_visit_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monitoring_visit" ADD CONSTRAINT "monitoring_visit_measurement_id_fkey" FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_decision" ADD CONSTRAINT "outcome_decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "audit_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

