import 'server-only'
import { addDays } from '@/lib/domain/days'
import { gestationWeeks, trimesterOf } from '@/lib/domain/pregnancies/gestation'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { isoDate, today } from '../clock'
import type { Tx } from '../db/client'

/** A check older than this says nothing of a bride's body today; in days, general practice. */
const CHECK_COUNTS_DAYS = 183

type Known = Record<string, string | null>
type Woman = { personId: string; group: CaseGroup; pregnancyId: string | null }

/**
 * What the register says already of a bride or mother, by the codes of her worksheet; what it does not know is null or
 * left out. Of twins the lighter child is meant, as the worksheet asks.
 */
export async function knownOfWoman(tx: Tx, { personId, group, pregnancyId }: Woman): Promise<Known> {
  const { partnerName, marriageOn } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { partnerName: true, marriageOn: true },
  })
  const marriage = marriageOn && isoDate(marriageOn)
  const pregnancy = group === 'CATIN' ? null : await pregnancyOf(tx, personId, pregnancyId)
  const since = sinceWhen(group, pregnancy)
  return {
    fatherName: partnerName,
    plannedMarriageOn: marriage,
    marriedOn: marriage,
    ...(pregnancy && ofPregnancy(pregnancy)),
    ...(group === 'BUFAS' && pregnancy && ofBirth(pregnancy)),
    ...(since && (await ofChecks(tx, personId, { since, hpht: pregnancy?.hpht && isoDate(pregnancy.hpht) }))),
  }
}

const PREGNANCY = {
  hpht: true,
  hpl: true,
  gravida: true,
  para: true,
  abortus: true,
  deliveredOn: true,
  deliveryPlace: true,
  deliveryMode: true,
  stillborn: true,
  babies: {
    orderBy: { birthWeightG: 'asc' },
    select: { sex: true, birthWeightG: true, birthLengthCm: true, gestationWeeks: true },
  },
} as const

/** The pregnancy the case is about, else her latest. */
function pregnancyOf(tx: Tx, personId: string, id: string | null) {
  return tx.pregnancy.findFirst({
    where: { personId, ...(id && { id }) },
    orderBy: { openedAt: 'desc' },
    select: PREGNANCY,
  })
}

type Pregnancy = NonNullable<Awaited<ReturnType<typeof pregnancyOf>>>

function sinceWhen(group: CaseGroup, pregnancy: Pregnancy | null): string | null {
  if (group === 'CATIN') return addDays(today(), -CHECK_COUNTS_DAYS)
  const began = group === 'BUFAS' ? pregnancy?.deliveredOn : pregnancy?.hpht
  return began ? isoDate(began) : null
}

function ofPregnancy({ hpht, hpl, gravida, para, abortus }: Pregnancy): Known {
  return {
    gestationBasis: hpht ? 'last_period' : hpl ? 'ultrasound' : null,
    hpht: hpht && isoDate(hpht),
    hplUltrasound: hpl && !hpht ? isoDate(hpl) : null,
    gravida: words(gravida),
    para: words(para),
    abortus: words(abortus),
  }
}

function ofBirth({ deliveredOn, deliveryPlace, deliveryMode, stillborn, babies }: Pregnancy): Known {
  const [lightest] = babies
  return {
    deliveredOn: deliveredOn && isoDate(deliveredOn),
    deliveryPlace,
    deliveryMode,
    twins: babies.length + stillborn > 1 ? 'yes' : babies.length === 1 ? 'no' : null,
    babySex: lightest?.sex ?? null,
    gestationWeeks: words(lightest?.gestationWeeks),
    birthWeightG: words(lightest?.birthWeightG),
    birthLengthCm: words(lightest?.birthLengthCm),
  }
}

/** Her body at the latest check since a day, and of each trimester the latest haemoglobin. */
async function ofChecks(tx: Tx, personId: string, { since, hpht }: { since: string; hpht: string | null | undefined }) {
  const checks = await tx.motherCheck.findMany({
    where: { personId, status: { not: 'rejected' }, checkedOn: { gte: new Date(`${since}T00:00:00Z`) } },
    orderBy: [{ checkedOn: 'asc' }, { createdAt: 'asc' }],
    select: {
      checkedOn: true,
      weightKg: true,
      heightCm: true,
      lilaCm: true,
      hbGDl: true,
      systolic: true,
      diastolic: true,
    },
  })
  const latest = checks.at(-1)
  const bled = checks.findLast(({ hbGDl }) => hbGDl !== null)
  const known: Known = {
    bodyMeasuredOn: latest ? isoDate(latest.checkedOn) : null,
    motherWeightKg: words(latest?.weightKg),
    motherHeightCm: words(checks.findLast(({ heightCm }) => heightCm !== null)?.heightCm),
    motherArmcCm: words(latest?.lilaCm),
    systolic: words(latest?.systolic),
    diastolic: words(latest?.diastolic),
    motherHb: words(bled?.hbGDl),
    hbOn: bled ? isoDate(bled.checkedOn) : null,
  }
  for (const { checkedOn, hbGDl } of checks) {
    const weeks = hpht ? gestationWeeks(hpht, isoDate(checkedOn)) : null
    if (weeks !== null && hbGDl !== null) known[HB_OF[trimesterOf(weeks)]] = words(hbGDl)
  }
  return known
}

const HB_OF = { first: 'hbFirst', second: 'hbSecond', third: 'hbThird' } as const

function words(figure: { toString: () => string } | null | undefined): string | null {
  return figure === null || figure === undefined ? null : String(Number(figure))
}
