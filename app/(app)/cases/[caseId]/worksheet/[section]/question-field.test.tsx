import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { emptyForm, filledForm, type FormState } from '@/lib/domain/form-state'
import { badutaBalita } from '@/lib/domain/worksheets/baduta-balita'
import { readWorksheet } from '@/lib/domain/worksheets/read-worksheet'
import { sectionForm } from '@/lib/domain/worksheets/section-form'
import id from '@/lib/i18n/messages.id'
import type { Live } from './live-answers'
import { QuestionField } from './question-field'
import type { Question, SectionTexts } from './section-texts'

const TEXTS: SectionTexts = {
  locale: 'id',
  marks: { form: 'Formulir', krs: 'KRS', general_knowledge: 'Lazim' },
  notYetDerived: 'Belum',
  details: 'Sumber & keadaan',
  source: 'Sumber',
  status: 'Keadaan',
  restricted: 'Terbatas',
  remark: 'Catatan',
  sectionSource: '',
  sectionSourceHint: '',
  sectionSourceNone: '',
  saveNext: '',
  saveDraft: '',
  othersSaved: '',
  sources: [
    { value: 'interview', label: 'Wawancara' },
    { value: 'kia_book', label: 'Buku KIA' },
  ],
  statuses: [
    { value: 'filled', label: 'Terisi' },
    { value: 'to_follow', label: 'Menyusul' },
  ],
}

const { lookup } = readWorksheet(badutaBalita, {}, { ageMonths: 19, sex: 'male' })
const QUESTIONS: Question[] = badutaBalita.sections.flatMap((section) =>
  sectionForm(badutaBalita, section, lookup, 'id').fields.map((field) => ({
    ...field,
    suggested: 'Seperti biasanya',
    ...(field.when && { onlyIf: `Isi bila ${field.when.text}` }),
    remarks: [],
  })),
)

function question(code: string): Question {
  const found = QUESTIONS.find((each) => each.code === code)
  if (!found) throw new Error(`no question ${code}`)
  return found
}

function html(subject: Question, state: FormState = emptyForm, live: Live | null = null): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="id" timeZone="Asia/Makassar" messages={{ form: id.form, refusal: id.refusal }}>
      <QuestionField question={subject} state={state} texts={TEXTS} live={live} />
    </NextIntlClientProvider>,
  )
}

describe('every question of the worksheet', () => {
  test.each(QUESTIONS.map((each) => [each.code, each] as const))(
    '%s has a control, a source and a status',
    (code, each) => {
      const markup = html(each)
      expect(markup).toContain(`name="${code}"`)
      expect(markup).toContain(`name="${code}.source"`)
      expect(markup).toContain(`name="${code}.status"`)
      expect(markup).toContain(`id="${code}"`)
      for (const { value } of each.options) expect(markup).toContain(`value="${value}"`)
    },
  )
})

test('what was stored or typed stands in the controls', () => {
  const state = filledForm({ foodGroups: ['eggs', 'dairy'], birthLengthCm: '46,5', 'birthLengthCm.source': 'kia_book' })
  expect(html(question('foodGroups'), state).match(/checked=""/g)).toHaveLength(2)
  expect(html(question('birthLengthCm'), state)).toContain('value="46,5"')
  expect(html(question('birthLengthCm'), state)).toContain('(Buku KIA)')
})

test('an error and a remark stand at the question', () => {
  const wrong = { values: { mealsPerDay: 'tiga' }, errors: { mealsPerDay: ['not_a_number'] } }
  const markup = html({ ...question('mealsPerDay'), remarks: ['Tanyakan lagi'] }, wrong)
  expect(markup).toContain('aria-invalid="true"')
  expect(markup).toContain('value="tiga"')
  expect(markup).toContain('Tanyakan lagi')
})

test('without script everything is shown with its condition; with script it comes and goes', () => {
  const dependent = question('complementaryFoodFromMonth')
  const plain = html(dependent)
  expect(plain).toContain('Isi bila Sudah diberi makanan selain susu: Ya')
  expect(plain).not.toContain('hidden=""')

  const off: Live = { applies: () => false, chosen: () => undefined, derived: () => undefined }
  expect(html(dependent, emptyForm, off)).toContain('hidden=""')
  const on: Live = { applies: () => true, chosen: () => undefined, derived: () => undefined }
  expect(html(dependent, emptyForm, on)).not.toContain('hidden=""')
  expect(html(dependent, emptyForm, on)).not.toContain('Isi bila')
})
