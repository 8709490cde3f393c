import { describe, expect, test } from 'vitest'
import { OpenAccountInput, changePasswordInput } from './account-inputs'
import { checkPassword } from './password'

test.each([
  ['hujan di Rantau', true],
  ['9kali-lipat', true],
  ['Tuntas-Tapin-26', true],
  ['pendek9', false],
  ['1234567890', false],
  ['abcdefghijkl', false],
  ['aaaaaaaaaaaa', false],
  ['password2026', false],
  ['Posyandu-2026', false],
  ['siti.aminah99', false],
])('%s is hard enough to guess: %s', (password, hard) => {
  expect(checkPassword(password, 'siti.aminah')).toBe(hard)
})

const commandId = '4b1fb3e0-34c6-4b4c-8f5e-3f0a3e1b8a11'
const codesOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${String(path[0])}:${message}`) ?? []

describe('a new password', () => {
  const typed = {
    commandId,
    currentPassword: 'lama sekali 1',
    newPassword: 'hujan di Rantau',
    repeatPassword: 'hujan di Rantau',
  }
  test.each([
    [{}, []],
    [{ newPassword: 'pendek', repeatPassword: 'pendek' }, ['newPassword:password_weak']],
    [{ newPassword: 'lama sekali 1' }, ['newPassword:password_same']],
    [{ repeatPassword: 'hujan di rantau' }, ['repeatPassword:password_mismatch']],
    [{ currentPassword: '' }, ['currentPassword:required']],
  ])('%j is told %j', (more, codes) => {
    expect(codesOf(changePasswordInput('siti').safeParse({ ...typed, ...more }))).toEqual(codes)
  })
})

describe('a new account', () => {
  const typed = { commandId, username: 'siti.aminah', name: 'Siti Aminah', role: 'tpps_chair' }
  test.each([
    [{}, []],
    [{ role: 'village_officer' }, ['villageCode:required']],
    [{ role: 'health_center' }, ['healthCenterId:required']],
    [{ role: 'agency_planner' }, ['agencyId:required']],
    [{ role: 'village_officer', villageCode: '63.05.03.2004' }, []],
    [{ role: 'village_officer', villageCode: '63.05' }, ['villageCode:not_an_option']],
    [{ role: 'province_viewer' }, ['role:not_an_option']],
    [{ role: 'owner' }, ['role:required']],
    [{ username: 'si' }, ['username:too_short']],
    [{ username: 'siti aminah' }, ['username:username_format']],
    [{ username: '.siti' }, ['username:username_format']],
    [{ name: '  ' }, ['name:required']],
  ])('%j is told %j', (more, codes) => {
    expect(codesOf(OpenAccountInput.safeParse({ ...typed, ...more }))).toEqual(codes)
  })

  test('a user name is written small', () => {
    expect(OpenAccountInput.parse({ ...typed, username: ' Siti.Aminah ' }).username).toBe('siti.aminah')
  })
})
