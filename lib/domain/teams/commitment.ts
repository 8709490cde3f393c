import { type Text, text } from '../worksheets/text'

export type Commitment = { version: number; title: Text; opening: Text; points: readonly Text[]; closing: Text }

/**
 * The commitment to be free of conflicts of interest, version by version. What somebody signed stays as it was signed: a new
 * wording is a new version, never a change. The wording is ours; no regulation prints one.
 */
export const COMMITMENTS: readonly Commitment[] = [
  {
    version: 1,
    title: text('Komitmen Bebas Benturan Kepentingan', 'Commitment to be free of conflicts of interest'),
    opening: text(
      'Sebagai anggota tim audit kasus stunting, saya menyatakan bahwa:',
      'As a member of the stunting case audit team, I declare that:',
    ),
    points: [
      text(
        'saya bekerja untuk kepentingan keluarga sasaran, dan tidak mengambil keuntungan pribadi dari audit ini;',
        'I work for the good of the families concerned and draw no personal benefit from this audit;',
      ),
      text(
        'saya tidak mengkaji, memverifikasi, atau menyetujui pekerjaan saya sendiri;',
        'I do not review, verify or approve my own work;',
      ),
      text(
        'saya memberi tahu tim sebelum mengkaji kasus pasien saya sendiri, keluarga saya, atau orang yang berhubungan dengan saya, dan kasus itu diserahkan kepada orang lain;',
        'I tell the team before reviewing the case of a patient of mine, of my family, or of anybody bound to me, and that case is given to somebody else;',
      ),
      text(
        'saya menjaga kerahasiaan data keluarga, juga setelah audit ini selesai.',
        'I keep the families’ data confidential, also after this audit has ended.',
      ),
    ],
    closing: text(
      'Bila keadaan saya berubah, saya memberitahukannya kepada tim paling lambat sebelum langkah berikutnya.',
      'Where my circumstances change, I tell the team before the next step at the latest.',
    ),
  },
]

/** The version that is signed now. */
export function currentCommitment(): Commitment {
  const newest = COMMITMENTS.at(-1)
  if (!newest) throw new Error('no commitment')
  return newest
}

/** The wording of a version as it was signed; null for one that never was. */
export function commitmentOf(version: number): Commitment | null {
  return COMMITMENTS.find((known) => known.version === version) ?? null
}
