import { isOfWoman } from '../../../lib/domain/cases/groups-of-women'
import { findCause } from '../../../lib/domain/findings/catalogue'
import { completedMonths } from '../../../lib/domain/growth/age'
import { addDays } from '@/lib/domain/days'
import { ofCase, sometime, type Story, tell } from './story'
import type { Taken } from './tell-growth'
import type { ToldFinding } from './tell-findings'
import { dayOf } from './timeline'

/** The expert's part: the assignment, and the review, signed once the case has left it. */
export function tellReview(
  story: Story,
  findings: readonly ToldFinding[],
  taken: readonly Taken[],
  drafted?: boolean,
): void {
  const { random, rows, cast, way, caseId, areaCode } = story
  const begunOn = dayOf(way, 'begin_review')
  if (!begunOn) return
  rows.caseAccess.push({ caseId, areaCode, userId: cast.expert.id, since: sometime(story, begunOn, 1) })

  const signedOn = dayOf(way, 'sign_review')
  if (!signedOn && !(drafted ?? random.chance(0.5))) return
  const createdAt = sometime(story, addDays(begunOn, 2), 1)
  rows.review.push({
    ...ofCase(story),
    id: random.uuid(createdAt),
    version: 1,
    expertId: cast.expert.id,
    ...words(story, findings, taken),
    stuntingConfirmed: signedOn && !isOfWoman(story.group) ? random.chance(0.9) : null,
    signedAt: signedOn ? sometime(story, signedOn, 2) : null,
    createdAt,
    updatedAt: signedOn ? sometime(story, signedOn, 2) : createdAt,
  })
  tell(story, { at: createdAt, by: cast.expert, step: 'review.save', detail: { version: 1 } })
}

function words({ child, group, way }: Story, findings: readonly ToldFinding[], taken: readonly Taken[]) {
  const begunOn = dayOf(way, 'begin_review') ?? way.proposedOn
  const last = taken.findLast(({ measurement }) => measurement.measuredOn <= begunOn)
  const z = last ? Number(last.row.zlen).toLocaleString('id-ID', { minimumFractionDigits: 2 }) : '–'
  const title = (code: string) => (findCause(code)?.title.id ?? code).toLowerCase()
  const primary = findings.find(({ isPrimary }) => isPrimary)
  const others = findings.filter(({ isPrimary }) => !isPrimary).map(({ code }) => title(code))
  const recommendation =
    findings
      .flatMap(({ code }) => findCause(code)?.recommendation.id ?? [])
      .map((text, place) => `${place + 1}. ${text}`)
      .join('\n') || 'Pertahankan pemantauan rutin di posyandu.'
  if (isOfWoman(group)) {
    return {
      diagnosis:
        `Ibu dengan risiko melahirkan anak stunting.` +
        (primary ? ` Penyebab utama yang paling mungkin: ${title(primary.code)}.` : '') +
        (others.length > 0 ? ` Faktor lain: ${others.join('; ')}.` : ''),
      management:
        'Pemeriksaan setiap bulan oleh bidan desa, tablet tambah darah diminum setiap hari di depan keluarga, dan konseling gizi.',
      recommendation,
    }
  }
  return {
    diagnosis:
      `Perawakan pendek pada anak umur ${completedMonths(child.bornOn, begunOn)} bulan (PB/U atau TB/U ${z} SD).` +
      (primary ? ` Penyebab utama yang paling mungkin: ${title(primary.code)}.` : '') +
      (others.length > 0 ? ` Faktor lain: ${others.join('; ')}.` : ''),
    management:
      'Pemantauan pertumbuhan setiap bulan oleh puskesmas, konseling pemberian makan dengan protein hewani setiap hari, ' +
      'dan pengobatan penyakit penyerta bila ada. Rujuk bila berat badan dua kali berturut-turut tidak naik.',
    recommendation,
  }
}
