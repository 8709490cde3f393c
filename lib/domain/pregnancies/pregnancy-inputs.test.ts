import { describe, expect, test } from 'vitest'
import { OpenPregnancyInput } from './open-pregnancy-input'
import { RecordDeliveryInput } from './record-delivery-input'

const ID = '019a0000-0000-7000-8000-000000000001'
const errorsOf = (result: {
  success: boolean
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined
}) => Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]))

describe('a pregnancy', () => {
  const typed = { commandId: ID, personId: ID }
  test('may say nothing but that it is', () => {
    expect(OpenPregnancyInput.parse(typed)).toMatchObject({ hpht: null, hpl: null, gravida: null, brideCase: '' })
  })
  test.each([
    [{ gravida: '2', para: '1', abortus: '1' }, {}],
    [{ gravida: '2', para: '2', abortus: '1' }, { gravida: 'gravida_too_few' }],
    [{ gravida: '0' }, { gravida: 'out_of_range' }],
    [{ gravida: '1,5' }, { gravida: 'not_whole' }],
    [{ para: 'dua' }, { para: 'not_a_number' }],
    [{ hpht: '2026-02-30' }, { hpht: 'not_a_date' }],
    [{ hpht: '2026-03-01', hpl: '2026-03-01' }, { hpl: 'date_order' }],
  ])('%o', (more, errors) => {
    expect(errorsOf(OpenPregnancyInput.safeParse({ ...typed, ...more }))).toEqual(errors)
  })
})

describe('a birth', () => {
  const typed = {
    commandId: ID,
    personId: ID,
    deliveredOn: '2026-11-01',
    deliveryPlace: 'health_center',
    deliveryMode: 'spontaneous',
    babies: '1',
    alive1: 'yes',
    sex1: 'female',
    birthWeightG1: '3100',
    birthLengthCm1: '48,5',
    childConsent: 'written',
  }
  test('of one child', () => {
    expect(RecordDeliveryInput.parse(typed)).toMatchObject({
      babies: [{ name: null, sex: 'female', birthWeightG: 3100, birthLengthCm: 48.5 }],
      stillborn: 0,
      gestationWeeks: null,
    })
  })
  test('of twins, of whom one did not live', () => {
    const twins = { ...typed, babies: '2', alive2: 'no', sex2: '', birthWeightG2: '' }
    expect(RecordDeliveryInput.parse(twins)).toMatchObject({ babies: [{ sex: 'female' }], stillborn: 1 })
  })
  test('what was typed of a child that was not born does not count', () => {
    const one = { ...typed, alive2: 'yes', sex2: 'male', birthWeightG2: '2900' }
    expect(RecordDeliveryInput.parse(one).babies).toHaveLength(1)
  })
  test.each([
    [{ birthWeightG1: '3,1' }, { birthWeightG1: 'birth_weight_kg' }],
    [{ birthWeightG1: '8888' }, { birthWeightG1: 'sentinel' }],
    [{ babies: '4' }, { babies: 'required' }],
    [{ babies: '2' }, { alive2: 'required' }],
    [{ sex1: '' }, { sex1: 'required' }],
    [{ childConsent: '' }, { childConsent: 'required' }],
    [{ alive1: 'no', proposeChild: 'yes', selectionReason: 'other' }, { proposeChild: 'no_living_child' }],
    [{ proposeChild: 'yes', childConsent: 'not_yet', selectionReason: 'other' }, { childConsent: 'consent_needed' }],
    [{ proposeMother: 'yes' }, { selectionReason: 'required' }],
  ])('%o', (more, errors) => {
    expect(errorsOf(RecordDeliveryInput.safeParse({ ...typed, ...more }))).toEqual(errors)
  })
  test('everything wrong is said together', () => {
    const wrong = RecordDeliveryInput.safeParse({ ...typed, babies: '4', birthWeightG1: '3,1', deliveryMode: '' })
    expect(errorsOf(wrong)).toMatchObject({
      babies: 'required',
      birthWeightG1: 'birth_weight_kg',
      deliveryMode: 'required',
    })
  })
})
