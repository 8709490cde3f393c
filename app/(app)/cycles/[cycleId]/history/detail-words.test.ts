import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import id from '@/lib/i18n/messages.id'
import { detailWords } from './detail-words'

const about = (step: string, detail: Record<string, unknown>) => {
  const t = createTranslator({ locale: 'id', messages: id })
  const entry = { id: '1', sequence: 1, at: '2026-07-17T00:00:00Z', by: '–', from: null, to: null }
  return detailWords(t, { ...entry, role: 'technical_team', step, detail }, 'id')
}

test.each([
  ['meeting.open', { kind: 'management', heldOn: '2026-07-17' }, 'Rapat manajemen AKS · 17 Juli 2026'],
  ['meeting.decide', { kind: 'dissemination_1', number: 2 }, 'Diseminasi pertama'],
  ['stage.set_due', { stage: 'S1_MANAGEMENT', dueOn: '2026-07-22' }, 'Rapat manajemen AKS · 22 Juli 2026'],
  ['team.add_member', { name: 'dr. Rahmi', part: 'expert' }, 'dr. Rahmi'],
  ['team.decree', { number: '188.45/98', on: '2026-07-05' }, '188.45/98'],
  ['candidates.choose', { chosen: 12, left: 1 }, 'Jumlah: 12'],
  ['cycle.carry_lines', { lines: 1200 }, 'Jumlah: 1.200'],
  ['meeting.open', { kind: 'nobody knows it' }, null],
  ['cycle.set_limits', {}, null],
])('%s of %j', (step, detail, words) => expect(about(step, detail)).toBe(words))
