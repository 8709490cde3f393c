import type { Prisma } from '../../lib/server/generated/client'

/**
 * Stunting prevalence of Kabupaten Tapin as published. Never computed here. The differences between 2022 and 2024 lie
 * within the error of the surveys.
 */
const TAPIN = [
  { year: 2021, percent: '33.5', survey: 'SSGI 2021' },
  { year: 2022, percent: '14.5', survey: 'SSGI 2022' },
  { year: 2023, percent: '14.4', survey: 'SKI 2023' },
  { year: 2024, percent: '13.2', survey: 'SSGI 2024' },
]

const SOURCE = 'Kementerian Kesehatan RI; angka Kabupaten Tapin sebagaimana diumumkan pemerintah daerah'

/** Writes the published prevalence of Tapin; years that are there already stay. */
export async function loadPrevalence(tx: Prisma.TransactionClient): Promise<void> {
  const data = TAPIN.map((row) => ({ ...row, areaCode: '63.05', source: SOURCE }))
  await tx.publishedPrevalence.createMany({ data, skipDuplicates: true })
}
