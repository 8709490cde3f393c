import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { FormMessages } from '@/app/ui/form-messages'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isNoNikReason } from '@/lib/domain/people/consent'
import { maskedNumber } from '@/lib/domain/people/nik'
import type { PersonRecord } from '@/lib/domain/people/person-record'
import { formatDate, formatQuantity } from '@/lib/i18n/format'
import { RevealForm } from './reveal-form'

/** Who the child or woman is; numbers masked, and shown in full only on a logged request. */
export async function IdentityCard({ actor, person }: { actor: Actor; person: PersonRecord }) {
  const [t, tMother, locale] = await Promise.all([getTranslations('person'), getTranslations('mother'), getLocale()])
  const born = formatDate(person.bornOn, locale)
  const figure = (value: number | null, unit: string) => (value === null ? null : formatQuantity(value, unit, locale))
  const married = person.marriageOn === null ? null : formatDate(person.marriageOn, locale)
  const ofChild = ['motherName', 'fatherName', 'birthWeightG', 'birthLengthCm', 'gestationWeeks']
  const items = [
    { key: 'bornOn', value: person.bornOnEstimated ? t('page.birthEstimated', { date: born }) : born },
    { key: 'motherName', value: person.motherName },
    { key: 'fatherName', value: person.fatherName },
    { key: 'phone', value: person.phone },
    { key: 'address', value: addressOf(person, t('field.rt'), t('field.rw')) },
    { key: 'village', value: person.villageName },
    { key: 'posyandu', value: person.posyandu },
    { key: 'nik', value: <Nik person={person} why={noNikText(person.noNikReason, t)} label={t('page.masked')} /> },
    { key: 'kk', value: person.hasKk ? t('page.kkKept') : null },
    { key: 'birthWeightG', value: figure(person.birthWeightG, t('unit.grams')) },
    { key: 'birthLengthCm', value: figure(person.birthLengthCm, t('unit.cm')) },
    { key: 'gestationWeeks', value: figure(person.gestationWeeks, t('unit.weeks')) },
    { key: 'registeredOn', value: formatDate(person.registeredOn, locale) },
  ] as const
  const woman = person.kind === 'woman'
  const shown = items
    .filter(({ key }) => !woman || !ofChild.includes(key))
    .map(({ key, value }) => ({ key, term: woman && key === 'nik' ? t('registerAs.nik') : t(`field.${key}`), value }))
  const ofWoman = woman
    ? [
        { key: 'partnerName', term: tMother('field.partnerName'), value: person.partnerName },
        { key: 'marriageOn', term: tMother('field.marriageOn'), value: married },
      ]
    : []
  const numbers = (['nik', 'kk'] as const).filter((what) => (what === 'nik' ? person.nikLast4 !== null : person.hasKk))
  const mayReveal = can(actor, 'person:reveal', { areaCode: person.areaCode }) && numbers.length > 0
  return (
    <Card title={t('page.identity')}>
      <DescriptionList items={[...shown, ...ofWoman]} />
      {mayReveal && (
        <FormMessages also={['person']}>
          <RevealForm
            personId={person.id}
            numbers={numbers}
            identity={{ owner: actor.id, formKey: `reveal:${person.id}` }}
          />
        </FormMessages>
      )}
    </Card>
  )
}

function Nik({ person, why, label }: { person: PersonRecord; why: string | null; label: string }) {
  if (person.nikLast4 === null) return why
  return (
    <span className="font-mono">
      <span className="sr-only">{label}: </span>
      {maskedNumber(person.nikLast4)}
    </span>
  )
}

function noNikText(reason: string | null, t: Awaited<ReturnType<typeof getTranslations<'person'>>>): string | null {
  if (reason === null) return null
  return isNoNikReason(reason) ? t(`noNikReason.${reason}`) : reason
}

function addressOf({ address, rt, rw }: PersonRecord, rtLabel: string, rwLabel: string): string {
  return [address, rt && `${rtLabel} ${rt}`, rw && `${rwLabel} ${rw}`].filter(Boolean).join(', ')
}
