import type { FindingLimits } from '../findings/limits'
import { type Text, text } from '../worksheets/text'
import { UNITS } from '../worksheets/units'

export const LIMIT_GROUPS = ['age', 'mother', 'iron', 'visits', 'mind', 'birth', 'household'] as const
export type LimitGroup = (typeof LIMIT_GROUPS)[number]

/** How a limit is typed: in which unit, between which numbers, with how many decimals, and whether it may be left out. */
export type LimitField = {
  group: LimitGroup
  label: Text
  unit: Text | null
  min: number
  max: number
  decimals: number
  mayBeBlank: boolean
}

type Range = [min: number, max: number, decimals?: number]

function field(
  group: LimitGroup,
  id: string,
  en: string,
  unit: Text | null,
  [min, max, decimals = 0]: Range,
): LimitField {
  return { group, label: text(id, en), unit, min, max, decimals, mayBeBlank: false }
}
const blank = (limit: LimitField): LimitField => ({ ...limit, mayBeBlank: true })

const HB: Range = [7, 16, 1]
const BMI: Range = [14, 40, 1]
const WEEKS: Range = [1, 42]
const DAYS: Range = [1, 60]
const SCREEN: Range = [1, 30]
const { year, month, week, day, cm, km, gram, tablet, times, person, rupiah } = UNITS

/** Every limit as a district may set it. The ranges hold typing errors off; they are ours, and no document's. */
export const LIMIT_FIELDS: Record<keyof FindingLimits, LimitField> = {
  tooYoungBelowYears: field('age', 'Ibu terlalu muda: di bawah', 'Mother too young: below', year, [15, 25]),
  tooOldAboveYears: field('age', 'Ibu terlalu tua: di atas', 'Mother too old: above', year, [30, 45]),
  tooOldUpToYears: blank(field('age', 'Ibu terlalu tua: sampai', 'Mother too old: up to', year, [30, 55])),
  tooCloseBelowMonths: field('age', 'Jarak lahir terlalu dekat: di bawah', 'Births too close: below', month, [9, 60]),
  tooManyAboveChildren: field('age', 'Anak terlalu banyak: di atas', 'Too many children: above', person, [1, 10]),
  marriedBelowYears: field('age', 'Menikah terlalu muda: di bawah', 'Married too young: below', year, [15, 25]),
  shortMotherBelowCm: field('mother', 'Tinggi ibu: di bawah', 'Height of the mother: below', cm, [130, 170, 1]),
  shortWomanBelowCm: field(
    'mother',
    'Tinggi perempuan, persalinan mungkin sulit: di bawah',
    'Height of a woman, the birth may be hard: below',
    cm,
    [130, 170, 1],
  ),
  bmiThinBelow: field('mother', 'IMT kurus: di bawah', 'BMI thin: below', UNITS.bmi, BMI),
  bmiNormalUpTo: field('mother', 'IMT normal: sampai', 'BMI normal: up to', UNITS.bmi, BMI),
  bmiHeavyUpTo: field('mother', 'IMT gemuk: sampai', 'BMI heavy: up to', UNITS.bmi, BMI),
  kekBelowCm: field('mother', 'LILA, KEK: di bawah', 'Upper arm, energy deficiency: below', cm, [18, 30, 1]),
  kekFoodDays: field('mother', 'PMT untuk ibu KEK', 'Extra food for a woman with KEK', day, [1, 365]),
  hbNonPregnantBelow: field(
    'mother',
    'Hb perempuan tidak hamil, anemia: di bawah',
    'Haemoglobin when not pregnant, anaemic: below',
    UNITS.haemoglobin,
    HB,
  ),
  hbFirstTrimesterBelow: field(
    'mother',
    'Hb trimester 1, anemia: di bawah',
    'Haemoglobin in trimester 1, anaemic: below',
    UNITS.haemoglobin,
    HB,
  ),
  hbSecondTrimesterBelow: field(
    'mother',
    'Hb trimester 2, anemia: di bawah',
    'Haemoglobin in trimester 2, anaemic: below',
    UNITS.haemoglobin,
    HB,
  ),
  hbThirdTrimesterBelow: field(
    'mother',
    'Hb trimester 3, anemia: di bawah',
    'Haemoglobin in trimester 3, anaemic: below',
    UNITS.haemoglobin,
    HB,
  ),
  hbPostpartumBelow: field(
    'mother',
    'Hb masa nifas, anemia: di bawah',
    'Haemoglobin after the birth, anaemic: below',
    UNITS.haemoglobin,
    HB,
  ),
  systolicFrom: field('mother', 'Tekanan darah atas: mulai', 'Systolic pressure: from', UNITS.pressure, [90, 220]),
  diastolicFrom: field('mother', 'Tekanan darah bawah: mulai', 'Diastolic pressure: from', UNITS.pressure, [50, 140]),
  glucoseFrom: field('mother', 'Gula darah sewaktu: mulai', 'Random blood glucose: from', UNITS.glucose, [80, 500]),
  ironTabletsLeast: field('iron', 'TTD selama hamil: paling sedikit', 'Iron in pregnancy: at least', tablet, [1, 300]),
  ironDueFromWeek: field('iron', 'TTD ditagih mulai minggu ke-', 'Iron tablets asked for from week', week, WEEKS),
  ironBegunByWeek: field('iron', 'TTD sudah dimulai pada minggu ke-', 'Iron tablets begun by week', week, WEEKS),
  ironLeftAbove: field(
    'iron',
    'TTD diterima, tidak diminum: di atas',
    'Iron received, not taken: above',
    tablet,
    [0, 300],
  ),
  ironPostpartumLeast: field('iron', 'TTD nifas: paling sedikit', 'Iron after the birth: at least', tablet, [1, 120]),
  ironPostpartumByDay: field(
    'iron',
    'TTD nifas dinilai pada hari ke-',
    'Iron after the birth judged on day',
    day,
    DAYS,
  ),
  ironMonthlyLeast: field(
    'iron',
    'TTD catin sebulan: paling sedikit',
    'Iron of a bride in a month: at least',
    tablet,
    [1, 31],
  ),
  ancVisitsLeast: field('visits', 'Periksa hamil: paling sedikit', 'Antenatal visits: at least', times, [1, 15]),
  ancFirstByWeek: field('visits', 'Periksa hamil pertama: sampai minggu ke-', 'First visit: by week', week, WEEKS),
  ancThreeByWeek: field('visits', 'Periksa hamil ketiga: pada minggu ke-', 'Three visits: by week', week, WEEKS),
  ancSixByWeek: field('visits', 'Seluruh periksa hamil: pada minggu ke-', 'All visits: by week', week, WEEKS),
  ancByDoctorLeast: field('visits', 'Periksa oleh dokter: paling sedikit', 'By a doctor: at least', times, [1, 10]),
  ultrasoundByWeek: field('visits', 'USG: pada minggu ke-', 'Ultrasound: by week', week, WEEKS),
  firstVisitByDay: field('visits', 'Kunjungan nifas 1: pada hari ke-', 'Postpartum visit 1: by day', day, DAYS),
  secondVisitByDay: field('visits', 'Kunjungan nifas 2: pada hari ke-', 'Postpartum visit 2: by day', day, DAYS),
  thirdVisitByDay: field('visits', 'Kunjungan nifas 3: pada hari ke-', 'Postpartum visit 3: by day', day, DAYS),
  fourthVisitByDay: field('visits', 'Kunjungan nifas 4: pada hari ke-', 'Postpartum visit 4: by day', day, DAYS),
  motherVitaminALeast: field('visits', 'Vitamin A nifas: paling sedikit', 'Vitamin A: at least', UNITS.capsule, [1, 4]),
  epdsConsultFrom: field('mind', 'EPDS, perlu konsultasi: mulai', 'EPDS, to be consulted: from', null, SCREEN),
  epdsDepressionFrom: field('mind', 'EPDS, mungkin depresi: mulai', 'EPDS, perhaps depressed: from', null, SCREEN),
  srqReferFrom: field('mind', 'SRQ-20, perlu rujukan: mulai', 'SRQ-20, to be referred: from', null, [1, 20]),
  prematureBelowWeeks: field('birth', 'Lahir prematur: di bawah', 'Born too early: below', week, [28, 40]),
  lowBirthWeightBelowG: field('birth', 'Berat lahir rendah: di bawah', 'Low birth weight: below', gram, [1000, 4000]),
  veryLowBirthWeightBelowG: field(
    'birth',
    'Berat lahir sangat rendah: di bawah',
    'Very low birth weight: below',
    gram,
    [500, 3000],
  ),
  largeBabyAboveG: field('birth', 'Bayi besar: di atas', 'Large baby: above', gram, [3000, 6000]),
  shortAtBirthBelowCm: field('birth', 'Panjang lahir: di bawah', 'Length at birth: below', cm, [40, 55, 1]),
  headAtBirthBoyBelowCm: field(
    'birth',
    'Lingkar kepala lahir, laki-laki: di bawah',
    'Head at birth, boy: below',
    cm,
    [28, 40, 1],
  ),
  headAtBirthGirlBelowCm: field(
    'birth',
    'Lingkar kepala lahir, perempuan: di bawah',
    'Head at birth, girl: below',
    cm,
    [28, 40, 1],
  ),
  farAboveKm: field(
    'household',
    'Jarak ke layanan, jauh: di atas',
    'Distance to services, far: above',
    km,
    [0.5, 100, 1],
  ),
  crowdedBelowM2: field(
    'household',
    'Luas rumah per orang: di bawah',
    'House per person: below',
    UNITS.squareMetre,
    [1, 30, 1],
  ),
  poorUpToDecile: field('household', 'Miskin: sampai desil', 'Poor: up to decile', null, [1, 10]),
  fishPerWeekLeast: field(
    'household',
    'Makan ikan seminggu: paling sedikit',
    'Fish in a week: at least',
    times,
    [1, 21],
  ),
  povertyLineRp: blank(
    field(
      'household',
      'Garis kemiskinan per orang per bulan',
      'Poverty line per person and month',
      rupiah,
      [100_000, 10_000_000],
    ),
  ),
}

/** Limits of which the first is never above the second. */
export const LIMITS_IN_ORDER: readonly [keyof FindingLimits, keyof FindingLimits][] = [
  ['tooYoungBelowYears', 'tooOldAboveYears'],
  ['tooOldAboveYears', 'tooOldUpToYears'],
  ['shortWomanBelowCm', 'shortMotherBelowCm'],
  ['bmiThinBelow', 'bmiNormalUpTo'],
  ['bmiNormalUpTo', 'bmiHeavyUpTo'],
  ['diastolicFrom', 'systolicFrom'],
  ['ironBegunByWeek', 'ironDueFromWeek'],
  ['ancFirstByWeek', 'ancThreeByWeek'],
  ['ancThreeByWeek', 'ancSixByWeek'],
  ['ancByDoctorLeast', 'ancVisitsLeast'],
  ['firstVisitByDay', 'secondVisitByDay'],
  ['secondVisitByDay', 'thirdVisitByDay'],
  ['thirdVisitByDay', 'fourthVisitByDay'],
  ['epdsConsultFrom', 'epdsDepressionFrom'],
  ['veryLowBirthWeightBelowG', 'lowBirthWeightBelowG'],
  ['lowBirthWeightBelowG', 'largeBabyAboveG'],
]
