import type { CaseGroup } from '../../worksheets/case-group'
import { text } from '../../worksheets/text'
import { UNITS } from '../../worksheets/units'
import type { CauseAdvice, Horizon } from '../catalogue-entry'
import { TARGETS } from './targets'

type Advice = Partial<CauseAdvice>

const target = (volume: number, unit: CauseAdvice['defaults']['unit'], horizon: Horizon): Advice => ({
  defaults: { unit, volume, horizon },
})
const advice = (id: string, en: string, more: Advice): Advice => ({ recommendation: text(id, en), ...more })

const EATING_HABITS = advice(
  'Konseling gizi seimbang bersama suami dan keluarga: protein hewani, sayur, dan buah setiap hari, tanpa pantangan.',
  'Counselling with husband and family: animal protein, vegetables and fruit every day, no taboos.',
  {
    proof: text('Catatan konseling dan menu harian', 'Counselling record and daily menu'),
    ...target(3, TARGETS.session, 'short'),
  },
)

/** What is done for women where it differs from what is done for the mother of a child. */
export const womenAdvice: Readonly<Record<string, Partial<Record<CaseGroup, Advice>>>> = {
  M01: {
    CATIN: advice(
      'Konseling gizi, perbaikan makan sebelum menikah, dan ukur LILA serta berat badan setiap bulan.',
      'Nutrition counselling, better meals before the marriage, arm and weight measured every month.',
      {
        proof: text('LILA dan berat badan tiap bulan', 'Arm circumference and weight every month'),
        ...target(3, TARGETS.visit, 'urgent'),
      },
    ),
    BUFAS: target(90, UNITS.day, 'urgent'),
  },
  M02: {
    CATIN: advice(
      'TTD sesuai anjuran tenaga kesehatan, periksa Hb ulang setelah satu bulan, cari penyebab, dan obat cacing.',
      'Iron tablets as prescribed, haemoglobin again after a month, find the cause, deworm.',
      target(30, UNITS.tablet, 'urgent'),
    ),
    BUMIL: target(90, UNITS.tablet, 'urgent'),
    BUFAS: target(42, UNITS.tablet, 'urgent'),
  },
  M03: {
    CATIN: advice(
      'TTD satu tablet setiap minggu sampai menikah, dengan pengecekan minum tablet oleh TPK.',
      'One iron tablet a week until the marriage, checked by the family assistance team.',
      target(12, UNITS.tablet, 'short'),
    ),
    BUFAS: advice(
      'TTD nifas 42 tablet, dengan pengecekan minum tablet oleh TPK.',
      '42 iron tablets after the birth, checked by the family assistance team.',
      target(42, UNITS.tablet, 'urgent'),
    ),
  },
  M04: {
    CATIN: target(3, TARGETS.visit, 'urgent'),
    BUMIL: target(3, TARGETS.visit, 'urgent'),
    BUFAS: target(3, TARGETS.visit, 'urgent'),
  },
  M05: {
    CATIN: advice(
      'Konseling menunda kehamilan pertama sampai umur 20 tahun dengan KB, PIK-R, dan pengendalian dispensasi nikah.',
      'Counselling to delay the first pregnancy until 20 by contraception, youth centres, control of dispensations.',
      target(2, TARGETS.session, 'urgent'),
    ),
  },
  M06: {
    CATIN: advice(
      'Pemeriksaan kesehatan prakonsepsi dan konseling rencana kehamilan.',
      'Health check before conception and counselling on when to have a child.',
      target(1, TARGETS.visit, 'short'),
    ),
    BUMIL: target(2, TARGETS.visit, 'urgent'),
    BUFAS: advice(
      'KB jangka panjang (MKJP) dan pemantauan kesehatan ibu nifas.',
      'Long-acting contraception and watching the mother’s health after the birth.',
      { proof: text('Metode KB dan tanggal mulai', 'Method and date started'), ...target(1, TARGETS.mother, 'short') },
    ),
  },
  M07: {
    BUMIL: advice(
      'Pemeriksaan kehamilan lebih sering, dan rencana KB pasca persalinan bersama suami.',
      'More antenatal visits, and a plan for contraception after birth made with the husband.',
      { proof: text('Rencana KB tertulis di Buku KIA', 'Plan written in the KIA book') },
    ),
  },
  M08: {
    BUMIL: advice(
      'Rencana MKJP pasca persalinan, dengan KIE untuk suami istri.',
      'A plan for long-acting contraception after birth, with information for the couple.',
      { proof: text('Rencana KB tertulis di Buku KIA', 'Plan written in the KIA book') },
    ),
  },
  M09: {
    BUMIL: advice(
      'Jemput bola ANC sampai enam kali, dua kali oleh dokter dengan USG, dan kepesertaan BPJS.',
      'Reach out at home: six antenatal visits, two by a doctor with ultrasound, and insurance.',
      target(6, TARGETS.visit, 'urgent'),
    ),
    BUFAS: advice(
      'Kunjungan rumah nifas (KF) dan neonatal (KN) sampai lengkap.',
      'Home visits to mother (KF) and newborn (KN) until complete.',
      {
        proof: text('Tanggal kunjungan KF dan KN', 'Dates of the KF and KN visits'),
        ...target(4, TARGETS.visit, 'urgent'),
      },
    ),
  },
  M10: {
    CATIN: advice(
      'Obati dan kendalikan penyakit sebelum hamil, imunisasi yang kurang, dan rujuk ke rumah sakit bila perlu.',
      'Treat and control the illness before a pregnancy, missing vaccines, referral to hospital if needed.',
      {},
    ),
  },
  M11: {
    CATIN: advice(
      'Konseling gizi dan rencana persalinan di fasilitas kesehatan.',
      'Nutrition counselling and a plan to give birth in a health facility.',
      target(1, TARGETS.session, 'short'),
    ),
    BUMIL: advice(
      'Pantau pertumbuhan janin setiap bulan dan rencanakan persalinan di fasilitas kesehatan.',
      'Watch fetal growth every month and plan the birth in a health facility.',
      {
        proof: text('TFU dan taksiran berat janin tiap bulan', 'Fundal height and fetal weight every month'),
        ...target(3, TARGETS.visit, 'urgent'),
      },
    ),
  },
  M12: { BUMIL: target(2, TARGETS.session, 'urgent') },
  M13: {
    CATIN: target(3, TARGETS.session, 'urgent'),
    BUMIL: target(3, TARGETS.session, 'urgent'),
    BUFAS: target(3, TARGETS.session, 'urgent'),
  },
  B01: { BUFAS: target(4, TARGETS.visit, 'urgent') },
  B02: { BUFAS: target(3, TARGETS.visit, 'urgent') },
  B13: {
    BUFAS: advice(
      'Dua kapsul vitamin A untuk ibu nifas.',
      'Two vitamin A capsules for the mother.',
      target(2, UNITS.capsule, 'urgent'),
    ),
  },
  P01: { CATIN: EATING_HABITS, BUMIL: EATING_HABITS, BUFAS: EATING_HABITS },
}
