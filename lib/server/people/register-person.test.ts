import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import { nikWarningKey, similarPeopleKey } from '@/lib/domain/people/registration-checks'
import { recordConsent } from '../consents/record-consent'
import { withdrawConsent } from '../consents/withdraw-consent'
import { registerPerson } from './register-person'
import { revealNumber } from './reveal-number'
import { reviewRegistration } from './review-registration'
import { daysAgo, FAR_VILLAGE, makeVillage, NEXT_VILLAGE, stored, type TestVillage, VILLAGE } from './test-village'

let people: TestVillage
beforeAll(async () => {
  people = await makeVillage()
})

const BORN = daysAgo(400)
/** A NIK of our kecamatan that agrees with the birth date; `serial` makes it another one. */
const nikOf = (serial: string, womansDay = 40) => {
  const day = String(Number(BORN.slice(8)) + womansDay).padStart(2, '0')
  return `630503${day}${BORN.slice(5, 7)}${BORN.slice(2, 4)}${serial}`
}

const input = (changes: Record<string, string> = {}) =>
  RegisterPersonInput.parse({
    commandId: randomUUID(),
    areaCode: VILLAGE,
    name: `Anak ${randomUUID()}`,
    sex: 'female',
    bornOn: BORN,
    motherName: `Ibu ${randomUUID()}`,
    address: 'Jl. Uji',
    nik: '',
    noNikReason: 'not_issued',
    consentMethod: 'written',
    consentGivenBy: 'Ibu',
    consentRelation: 'mother',
    consentGivenOn: daysAgo(0),
    ...changes,
  })

const idOf = (outcome: Awaited<ReturnType<typeof registerPerson>>) => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value.personId
}

test('a child is registered with its consent; its numbers are nowhere to be read', async () => {
  const nik = nikOf('0101')
  const id = idOf(
    await registerPerson(
      people.officer,
      input({ nik, kk: '6305030101200007', birthWeightG: '2900', birthLengthCm: '47,5' }),
    ),
  )
  const [row] = await stored<Record<string, unknown>>(
    `SELECT p.*, c.method, c.text_version, c.given_by FROM person p JOIN consent c ON c.person_id = p.id WHERE p.id = $1`,
    [id],
  )
  expect(row).toMatchObject({
    nik_last4: '0101',
    no_nik_reason: null,
    birth_weight_g: 2900,
    birth_length_cm: '47.5',
    method: 'written',
    text_version: 1,
    registered_by_id: people.officer.id,
  })
  const everything = Object.values(row ?? {}).map((value) =>
    Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
  )
  expect(everything.join()).not.toContain(nik)
  expect(everything.join()).not.toContain('6305030101200007')
})

test('blanks stay blanks', async () => {
  const id = idOf(await registerPerson(people.officer, input({ consentMethod: 'not_yet' })))
  const [row] = await stored(
    `SELECT birth_weight_g, birth_length_cm, gestation_weeks, nik_lookup, father_name,
    (SELECT count(*)::int FROM consent WHERE person_id = p.id) AS consents FROM person p WHERE id = $1`,
    [id],
  )
  expect(row).toEqual({
    birth_weight_g: null,
    birth_length_cm: null,
    gestation_weeks: null,
    nik_lookup: null,
    father_name: null,
    consents: 0,
  })
})

test('the same form sent again registers nobody twice', async () => {
  const form = input()
  const first = idOf(await registerPerson(people.officer, form))
  expect(idOf(await registerPerson(people.officer, form))).toBe(first)
  expect(await stored('SELECT id FROM person WHERE name = $1', [form.name])).toHaveLength(1)
})

test('a form gone back to and filled in for another child is not taken for the first', async () => {
  const form = input()
  idOf(await registerPerson(people.officer, form))
  const outcome = await registerPerson(people.officer, { ...form, name: 'Adiknya' })
  expect(outcome).toEqual({ ok: false, refusal: { code: 'already_sent' } })
})

describe('where', () => {
  test.each([
    ['the next village', NEXT_VILLAGE],
    ['another district', FAR_VILLAGE],
  ])('a village officer registers nobody in %s', async (_where, areaCode) => {
    const outcome = await registerPerson(people.officer, input({ areaCode }))
    expect(outcome).toEqual({ ok: false, refusal: { code: 'forbidden' } })
  })

  test('a health centre registers in the villages it serves, and in no other', async () => {
    idOf(await registerPerson(people.center, input()))
    const outcome = await registerPerson(people.center, input({ areaCode: NEXT_VILLAGE }))
    expect(outcome).toEqual({ ok: false, refusal: { code: 'forbidden' } })
  })

  test('the technical team registers nobody', async () => {
    expect(await registerPerson(people.team, input())).toEqual({ ok: false, refusal: { code: 'forbidden' } })
  })
})

test('dates that cannot be are refused at their field', async () => {
  const outcome = await registerPerson(people.officer, input({ bornOn: daysAgo(-1) }))
  expect(outcome).toEqual({ ok: false, refusal: { code: 'invalid_fields', params: { bornOn: 'future_date' } } })
})

describe('NIK', () => {
  test('a number that is taken is refused, and its holder named only to whom may see it', async () => {
    const nik = nikOf('0202')
    const personId = idOf(await registerPerson(people.officer, input({ nik })))
    const here = await registerPerson(people.officer, input({ nik }))
    expect(here).toEqual({ ok: false, refusal: { code: 'nik_taken', params: { personId } } })
    const elsewhere = await registerPerson(people.nextOfficer, input({ nik, areaCode: NEXT_VILLAGE }))
    expect(elsewhere).toEqual({ ok: false, refusal: { code: 'nik_taken' } })
  })

  test('a number that disagrees is asked about, and taken once somebody has checked exactly this', async () => {
    const nik = nikOf('0303', 0)
    const form = input({ nik })
    expect(await reviewRegistration(people.officer, form)).toMatchObject({ nikWarnings: ['sex'] })
    const asked = { ok: false, refusal: { code: 'needs_confirmation' } }
    expect(await registerPerson(people.officer, form)).toEqual(asked)
    expect(
      await registerPerson(people.officer, { ...form, nikChecked: nikWarningKey(nikOf('0304'), ['sex']) }),
    ).toEqual(asked)
    idOf(await registerPerson(people.officer, { ...form, nikChecked: nikWarningKey(nik, ['sex']) }))
  })

  test('a region nobody knows is only a warning', async () => {
    const nik = `6399${nikOf('0305').slice(4)}`
    expect(await reviewRegistration(people.officer, input({ nik }))).toMatchObject({ nikWarnings: ['region'] })
  })
})

describe('the same child twice', () => {
  const twin = { name: 'Muhammad Rizki Ramadhan', motherName: 'Norhasanah', bornOn: daysAgo(300), sex: 'male' }

  test('is asked about in the own village, by name', async () => {
    const id = idOf(await registerPerson(people.officer, input(twin)))
    const again = input({ ...twin, name: 'M. Rizky Ramadan' })
    expect(await registerPerson(people.officer, again)).toEqual({ ok: false, refusal: { code: 'duplicate_person' } })
    const { similar } = await reviewRegistration(people.officer, again)
    expect(similar).toEqual([
      { id, name: twin.name, relativeName: twin.motherName, areaCode: VILLAGE, villageName: 'Desa A' },
    ])
    const ofOthers = await registerPerson(people.officer, { ...again, notSame: randomUUID() })
    expect(ofOthers).toEqual({ ok: false, refusal: { code: 'duplicate_person' } })
    idOf(await registerPerson(people.officer, { ...again, notSame: similarPeopleKey(similar) }))
  })

  test('is asked about in the next village, by place alone', async () => {
    const there = { ...twin, areaCode: NEXT_VILLAGE }
    const { similar } = await reviewRegistration(people.nextOfficer, input(there))
    expect(similar[0]).toEqual({ id: null, name: null, relativeName: null, areaCode: VILLAGE, villageName: 'Desa A' })
    expect(await registerPerson(people.nextOfficer, input(there))).toMatchObject({
      refusal: { code: 'duplicate_person' },
    })
  })

  test('a child of another day, or of another district, is nobody’s double', async () => {
    const other = input({ ...twin, bornOn: daysAgo(301) })
    expect((await reviewRegistration(people.officer, other)).similar).toEqual([])
    expect((await reviewRegistration(people.farOfficer, input({ ...twin, areaCode: FAR_VILLAGE }))).similar).toEqual([])
  })
})

describe('showing a number', () => {
  const reveal = (personId: string, what: 'nik' | 'kk' = 'nik') => ({
    personId,
    what,
    reason: 'mencocokkan dengan kartu keluarga',
  })

  test('gives the number, and logs who asked and why, every time', async () => {
    const nik = nikOf('0404')
    const personId = idOf(await registerPerson(people.officer, input({ nik, kk: '6305030101200009' })))
    expect(await revealNumber(people.officer, reveal(personId))).toEqual({ ok: true, value: { number: nik } })
    const kk = await revealNumber(people.officer, reveal(personId, 'kk'))
    expect(kk).toEqual({ ok: true, value: { number: '6305030101200009' } })
    const log = await stored('SELECT what, reason, user_id FROM access_log WHERE person_id = $1 ORDER BY at, id', [
      personId,
    ])
    const { reason } = reveal(personId)
    expect(log).toEqual(['nik', 'kk'].map((what) => ({ what, reason, user_id: people.officer.id })))
    const receipts = await stored<{ result: unknown }>('SELECT result FROM command_receipt')
    expect(JSON.stringify(receipts)).not.toContain(nik)
  })

  test('is refused to the team and unknown to another village', async () => {
    const personId = idOf(await registerPerson(people.officer, input({ nik: nikOf('0405') })))
    expect(await revealNumber(people.team, reveal(personId))).toEqual({ ok: false, refusal: { code: 'forbidden' } })
    const unknown = { ok: false, refusal: { code: 'not_found' } }
    expect(await revealNumber(people.nextOfficer, reveal(personId))).toEqual(unknown)
    expect(await revealNumber(people.officer, reveal(personId, 'kk'))).toEqual(unknown)
    expect(await stored('SELECT 1 FROM access_log WHERE person_id = $1', [personId])).toEqual([])
  })
})

describe('consent', () => {
  const consent = (personId: string, consentGivenOn = daysAgo(0)) => ({
    commandId: randomUUID(),
    personId,
    consentMethod: 'spoken' as const,
    consentGivenBy: 'Nenek',
    consentRelation: 'grandparent' as const,
    consentGivenOn,
  })

  test('is recorded later, taken back, and stays readable', async () => {
    const personId = idOf(await registerPerson(people.officer, input({ consentMethod: 'not_yet' })))
    const withdraw = () => withdrawConsent(people.officer, { commandId: randomUUID(), personId })
    expect(await withdraw()).toEqual({ ok: false, refusal: { code: 'consent_missing' } })
    expect(await recordConsent(people.officer, consent(personId))).toMatchObject({ ok: true })
    expect(await withdraw()).toMatchObject({ ok: true })
    const rows = await stored<{ withdrawn_at: Date | null }>('SELECT withdrawn_at FROM consent WHERE person_id = $1', [
      personId,
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.withdrawn_at).not.toBeNull()
  })

  test('is refused from the future, before birth, by the team, and for another village’s child', async () => {
    const personId = idOf(await registerPerson(people.officer, input()))
    const fields = (code: string) => ({ refusal: { code: 'invalid_fields', params: { consentGivenOn: code } } })
    expect(await recordConsent(people.officer, consent(personId, daysAgo(-1)))).toMatchObject(fields('future_date'))
    expect(await recordConsent(people.officer, consent(personId, daysAgo(401)))).toMatchObject(fields('before_birth'))
    expect(await recordConsent(people.team, consent(personId))).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await recordConsent(people.nextOfficer, consent(personId))).toMatchObject({ refusal: { code: 'not_found' } })
  })
})
