import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import messages from '@/lib/i18n/messages.id'
import { ChainPicture, type ChainPictureFinding, type ChainPictureLine } from './chain-picture'
import { toRoute } from './to-route'

const line = (more: Partial<ChainPictureLine>): ChainPictureLine => ({
  id: 'a',
  number: 1,
  activity: 'Konseling gizi',
  agency: 'Dinas Kesehatan',
  status: 'in_progress',
  late: false,
  deadlineOn: '2026-12-01',
  reason: null,
  doneOn: null,
  proofs: 0,
  verifiedOn: null,
  ...more,
})
const finding = (more: Partial<ChainPictureFinding>): ChainPictureFinding => ({
  id: 'f',
  cause: 'Berat lahir rendah',
  isPrimary: false,
  noActionReason: null,
  lines: [],
  ...more,
})
const draw = (...findings: ChainPictureFinding[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="id" messages={messages} timeZone="Asia/Makassar">
      <ChainPicture findings={findings} hrefOf={(id) => toRoute(`/lines/${id}`)} />
    </NextIntlClientProvider>,
  )

test('a finding without a response is a visible gap', () => {
  const picture = draw(finding({ isPrimary: true }))
  expect(picture).toContain('Belum ada tanggapan')
  expect(picture).toContain('rantai terputus')
  expect(picture).toContain('Penyebab utama')
})

test('a written reason closes the gap', () => {
  const picture = draw(finding({ noActionReason: 'sudah ditangani' }))
  expect(picture).toContain('Tidak ditindaklanjuti, karena: sudah ditangani')
  expect(picture).not.toContain('Belum ada tanggapan')
})

test.each([
  [{}, ['Belum ada bukti', 'Tenggat 1 Desember 2026']],
  [{ late: true }, ['Terlambat', 'Belum ada bukti']],
  [{ proofs: 2 }, ['2 berkas bukti']],
  [{ status: 'done', doneOn: '2026-11-20', proofs: 1 }, ['Menunggu diperiksa', 'Dilaporkan selesai 20 November 2026']],
  [{ status: 'verified', verifiedOn: '2026-11-22', proofs: 1 }, ['Terbukti, diperiksa 22 November 2026']],
  [{ status: 'declined', reason: 'bukan tugas kami' }, ['Ditolak OPD', 'Alasan: bukan tugas kami']],
] as const)('a line that is %o says %j', (more, words) => {
  const picture = draw(finding({ lines: [line(more)] }))
  for (const word of words) expect(picture).toContain(word)
  expect(picture).toContain('href="/lines/a"')
})

test('a line that is only drafted has no page of its own yet', () => {
  expect(draw(finding({ lines: [line({ status: 'draft' })] }))).not.toContain('href=')
})

test('nothing is styled by an attribute, which the content policy would drop', () => {
  expect(draw(finding({ lines: [line({}), line({ id: 'b', status: 'verified' })] }))).not.toContain('style=')
})
