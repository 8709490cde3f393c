import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { Section, WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { currentWorksheetDefinition } from '@/lib/domain/worksheets/registry'
import { daysAgo } from '../../dates'
import { ANSWERS } from '../worksheet-answers'

/**
 * What a woman says of herself where a child's mother is asked nothing, or says otherwise. Two troubles are left to her
 * family, no latrine (W02) and an insurance that lapsed (E02); what the register knows stands in her worksheet already.
 */
const OF_WOMEN: Record<string, string | string[]> = {
  occupation: 'not_working',
  motherEducation: 'middle',
  nutritionKnowledge: 'good',
  bodyMeasuredOn: daysAgo(1),
  motherHeightCm: '154',
  motherWeightKg: '56,5',
  prePregnancyWeightKg: '46,0',
  motherArmcCm: '25,5',
  motherHb: '12,4',
  hbFirst: '12,1',
  hbThird: '11,6',
  weeklyIron: 'yes',
  medicalHistory: ['none'],
  animalProteinPerDay: '2',
  motherSmokes: 'no',
  delayPregnancy: 'no',
  reproductiveKnowledge: 'good',
  familySupport: 'yes',
  familyDocuments: ['family_card', 'identity_card'],
  premaritalHealthCheck: 'yes',
  elsimilRecorded: 'yes',
  premaritalCourse: 'yes',
  livingChildren: '0',
  obstetricHistory: ['none'],
  gestationBasis: 'last_period',
  ultrasound: 'yes',
  systolic: '118',
  diastolic: '76',
  hivTest: 'non_reactive',
  syphilisTest: 'non_reactive',
  hbsagTest: 'non_reactive',
  gestationWeeks: '38',
  birthWeightG: '2400',
  birthLengthCm: '47,0',
  deliveryComplications: ['none'],
  breastfeedingNow: 'yes',
  breastfeedingKnowledge: 'good',
  kfVisits: '3',
  knVisits: '3',
  motherVitaminA: '2',
  postpartumIron: '30',
  postpartumContraception: 'yes',
}

/** The worksheet of a group. */
export function worksheetOf(group: CaseGroup): WorksheetDefinition {
  const definition = currentWorksheetDefinition(group)
  if (!definition) throw new Error(`No worksheet for ${group}`)
  return definition
}

const OF_CHILDREN: Record<string, string | string[]> = Object.assign({}, ...Object.values(ANSWERS))

/** What is answered on one page of a group's worksheet: whatever has to be, by code. */
export function answersOn(group: CaseGroup, section: Section): Record<string, string | string[]> {
  const all = group === 'BADUTA' || group === 'BALITA' ? OF_CHILDREN : { ...OF_CHILDREN, ...OF_WOMEN }
  const asked = section.fields.filter(({ code, required }) => required && all[code] !== undefined)
  return Object.fromEntries(asked.map(({ code }) => [code, all[code] ?? '']))
}
