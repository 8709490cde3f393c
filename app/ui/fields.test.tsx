import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { emptyForm, filledForm, type FormState } from '@/lib/domain/form-state'
import en from '@/lib/i18n/messages.en'
import id from '@/lib/i18n/messages.id'
import { CheckboxField } from './checkbox-field'
import { CheckboxGroupField } from './checkbox-group-field'
import { ErrorSummary } from './error-summary'
import { NumberField, TextField } from './field'
import { FileField } from './file-field'
import { RadioField } from './radio-field'
import { SelectField } from './select-field'

function html(node: ReactNode, locale: 'id' | 'en' = 'id'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="Asia/Makassar"
      messages={locale === 'id' ? id : en}
      onError={(problem) => {
        throw problem
      }}
    >
      {node}
    </NextIntlClientProvider>,
  )
}

const OPTIONS = [
  { value: 'yes', label: 'Ya' },
  { value: 'no', label: 'Tidak' },
]
const wrong = (name: string, code: string): FormState => ({ values: {}, errors: { [name]: [code] } })

const summary = (code: string, params?: Record<string, string>, locale?: 'id' | 'en') =>
  html(<ErrorSummary state={{ ...emptyForm, refusal: { code, params } }} labels={{}} />, locale)
const file = (state: FormState) =>
  html(<FileField state={state} name="proof" label="Bukti" accept="image/*" types="Foto" megabytes={10} />)

test('an error stands under the id that the control points to', () => {
  const page = html(
    <NumberField state={wrong('weightKg', 'not_a_number')} name="weightKg" label="BB" unit="kg" hint="x" />,
  )
  expect(page).toContain('aria-invalid="true"')
  const ids = /aria-describedby="([^"]+)"/.exec(page)?.[1]?.split(' ') ?? []
  expect(ids).toEqual(['weightKg-unit', 'weightKg-hint', 'weightKg-error'])
  for (const each of ids) expect(page).toContain(`id="${each}"`)
  expect(page).toContain(id.form.errors.not_a_number)
})

test('a code that nobody has written a sentence for still gives one', () => {
  expect(html(<TextField state={wrong('a', 'brand_new')} name="a" label="A" />)).toContain(id.form.errors.unknown)
  expect(html(<TextField state={wrong('a', 'toString')} name="a" label="A" />)).toContain(id.form.errors.unknown)
})

test('what was typed and chosen comes back', () => {
  const state = filledForm({ name: 'A <b>', likes: ['yes', 'no'], one: 'no', place: 'no', agreed: 'yes' })
  expect(html(<TextField state={state} name="name" label="N" />)).toContain('value="A &lt;b&gt;"')
  expect(html(<CheckboxGroupField state={state} name="likes" label="L" options={OPTIONS} />)).toMatch(
    /checked.*checked/,
  )
  expect(html(<RadioField state={state} name="one" label="O" options={OPTIONS} />)).toMatch(
    /value="no"[^>]*checked|checked[^>]*value="no"/,
  )
  expect(html(<SelectField state={state} name="place" label="P" options={OPTIONS} />)).toContain(
    '<option value="no" selected="">',
  )
  expect(html(<CheckboxField state={state} name="agreed" label="S" />)).toContain('checked')
})

test('nothing chosen is nothing chosen', () => {
  expect(html(<RadioField state={emptyForm} name="one" label="O" options={OPTIONS} />)).not.toContain('checked=')
  expect(html(<CheckboxField state={emptyForm} name="agreed" label="S" />)).not.toContain('checked=')
  expect(html(<SelectField state={emptyForm} name="place" label="P" options={OPTIONS} />)).toContain(
    '<option value="" selected="">',
  )
})

test('the summary links to each field by its label, also to the first of a group', () => {
  const state = wrong('one', 'required')
  expect(html(<ErrorSummary state={state} labels={{ one: 'Jenis kelamin' }} />)).toMatch(
    /href="#one"[^>]*>Jenis kelamin: Wajib diisi/,
  )
  expect(html(<RadioField state={state} name="one" label="O" options={OPTIONS} />)).toContain('id="one"')
  expect(html(<ErrorSummary state={emptyForm} labels={{}} />)).toBe('')
})

test('a refusal says who and when and how many, in both languages', () => {
  expect(summary('moved_on', { by: 'Bidan A', at: '2026-05-13T01:15:00.000Z' })).toContain(
    'oleh Bidan A pada 13 Mei 2026, 09.15 WITA',
  )
  expect(summary('moved_on')).toContain(id.refusal.stale)
  expect(summary('findings_without_response', { count: '2' })).toContain('2 temuan belum ditanggapi')
  expect(summary('findings_without_response', { count: '1' }, 'en')).toContain('1 finding has no response')
  expect(summary('never_heard_of')).toContain(id.refusal.unknown)
  expect(summary('restored')).toContain(id.form.restored)
})

test('a file must be chosen again only after the form came back', () => {
  expect(file(emptyForm)).not.toContain(id.form.fileAgain)
  expect(file(wrong('other', 'required'))).toContain(id.form.fileAgain)
  expect(file({ ...emptyForm, refusal: { code: 'moved_on' } })).toContain(id.form.fileAgain)
})
