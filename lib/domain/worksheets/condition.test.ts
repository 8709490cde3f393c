import { expect, test } from 'vitest'
import { type Condition, evidenceFor, fieldsOf, holds, type Value } from './condition'

const isYes = (field: string): Condition => ({ field, op: 'eq', value: 'yes' })
const over = (values: Record<string, Value>) => (field: string) => values[field]

test.each<[string, Condition, Value, boolean]>([
  ['below', { field: 'x', op: 'lt', value: 48 }, '47.9', true],
  ['not below at the limit', { field: 'x', op: 'lt', value: 48 }, '48', false],
  ['at most at the limit', { field: 'x', op: 'lte', value: 48 }, 48, true],
  ['above', { field: 'x', op: 'gt', value: -2 }, '-1.9', true],
  ['not above at the limit', { field: 'x', op: 'gt', value: -2 }, -2, false],
  ['at least at the limit', { field: 'x', op: 'gte', value: 0 }, '0', true],
  ['a number that is not one', { field: 'x', op: 'lt', value: 48 }, 'about 40', false],
  ['a blank is not zero', { field: 'x', op: 'lt', value: 48 }, '', false],
  ['not a number', { field: 'x', op: 'lt', value: 48 }, Number.NaN, false],
  ['the same answer', { field: 'x', op: 'eq', value: 'yes' }, 'yes', true],
  ['another answer', { field: 'x', op: 'eq', value: 'yes' }, 'no', false],
  ['true', { field: 'x', op: 'eq', value: true }, true, true],
  ['false is not true', { field: 'x', op: 'eq', value: true }, false, false],
  ['one of', { field: 'x', op: 'in', value: ['a', 'b'] }, 'b', true],
  ['none of', { field: 'x', op: 'in', value: ['a', 'b'] }, 'c', false],
  ['includes', { field: 'x', op: 'includesAny', value: ['a', 'b'] }, ['b', 'c'], true],
  ['includes not', { field: 'x', op: 'includesAny', value: ['a', 'b'] }, ['c'], false],
  ['lacks', { field: 'x', op: 'lacksAny', value: ['a', 'b'] }, ['b'], true],
  ['lacks not', { field: 'x', op: 'lacksAny', value: ['a', 'b'] }, ['b', 'a', 'c'], false],
  ['too few', { field: 'x', op: 'countLt', value: 2 }, ['a'], true],
  ['enough', { field: 'x', op: 'countLt', value: 2 }, ['a', 'b'], false],
  ['"none" counts as nothing', { field: 'x', op: 'countLt', value: 1 }, ['none'], true],
])('%s', (_, condition, value, expected) => {
  expect(holds(condition, over({ x: value }))).toBe(expected)
  expect(holds(condition, over({}))).toBe(false)
})

test('all parts are needed by "all", one by "any", and the evidence names those that held', () => {
  const young: Condition = { field: 'age', op: 'lt', value: 6 }
  const thin: Condition = { field: 'z', op: 'lt', value: -2 }
  expect(evidenceFor({ all: [young, thin] }, over({ age: 5, z: -2 }))).toBeNull()
  expect(evidenceFor({ all: [young, thin] }, over({ age: 5, z: -2.01 }))).toEqual([
    { field: 'age', value: 5, operator: 'lt', threshold: 6 },
    { field: 'z', value: -2.01, operator: 'lt', threshold: -2 },
  ])
  expect(evidenceFor({ any: [young, thin] }, over({ age: 7, z: -3 }))).toEqual([
    { field: 'z', value: -3, operator: 'lt', threshold: -2 },
  ])
  expect(evidenceFor({ any: [young, thin] }, over({ age: 7, z: 0 }))).toBeNull()
})

test('what is lacking, and what is shared, is named', () => {
  expect(evidenceFor({ field: 'x', op: 'lacksAny', value: ['a', 'b'] }, over({ x: ['b'] }))).toEqual([
    { field: 'x', value: ['b'], operator: 'lacksAny', threshold: ['a'] },
  ])
  expect(evidenceFor({ field: 'x', op: 'includesAny', value: ['a', 'b'] }, over({ x: ['b', 'c'] }))).toEqual([
    { field: 'x', value: ['b'], operator: 'includesAny', threshold: ['a', 'b'] },
  ])
})

test('the fields of a condition are found at any depth', () => {
  expect(fieldsOf({ all: [isYes('a'), { any: [isYes('b'), { all: [isYes('c')] }] }] })).toEqual(['a', 'b', 'c'])
})
