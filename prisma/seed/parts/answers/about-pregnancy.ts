import type { Random } from '../../random'
import type { Child } from '../child'
import type { Given } from './given'

/** Parents, birth and pregnancy. */
export function aboutPregnancy(random: Random, child: Child): Given {
  const yes = (probability: number) => (random.chance(probability) ? 'yes' : 'no')
  const siblings = random.weighted([
    [1, 30],
    [2, 33],
    [3, 22],
    [4, 11],
    [5, 4],
  ])
  const order = random.chance(0.7) ? siblings : random.int(1, siblings)
  const motherAge = random.int(19, 40)
  const anaemic = random.chance(0.25)
  const thin = random.chance(0.18)
  const visits = random.chance(0.78) ? random.int(6, 9) : random.int(3, 5)
  return {
    auditOfficer: random.pick(['Kader Posyandu', 'Tim Pendamping Keluarga', 'Bidan desa']),
    auditPlace: random.pick(['Rumah keluarga', 'Posyandu', 'Balai desa']),
    childOrder: String(order),
    siblingsTotal: String(siblings),
    termAtBirth: child.gestationWeeks < 37 ? 'preterm' : 'term',
    gestationWeeks: String(child.gestationWeeks),
    birthWeightG: String(child.birthWeightG),
    birthLengthCm: String(child.birthLengthCm),
    birthHeadCm: random.chance(0.5) ? String(random.decimal(31, 35.5)) : null,
    asphyxia: yes(0.05),
    fatherName: child.fatherName,
    fatherAge: String(motherAge + random.int(0, 7)),
    fatherEducation: random.weighted([
      ['low', 55],
      ['middle', 38],
      ['high', 7],
    ]),
    fatherWork: random.weighted([
      ['farmer_fisher', 50],
      ['casual', 22],
      ['self_employed', 16],
      ['employee', 12],
    ]),
    fatherHeightCm: random.chance(0.6) ? String(random.decimal(155, 172)) : null,
    motherName: child.motherName,
    motherAge: String(motherAge),
    motherEducation: random.weighted([
      ['low', 35],
      ['middle', 55],
      ['high', 10],
    ]),
    motherWork: random.weighted([
      ['not_working', 62],
      ['farmer_fisher', 26],
      ['self_employed', 12],
    ]),
    motherHeightCm: String(random.decimal(145, 161)),
    motherAgeAtPregnancy: String(Math.max(16, motherAge - random.int(1, 3))),
    motherKek: thin ? 'yes' : 'no',
    motherArmcCm: String(thin ? random.decimal(21.5, 23.2) : random.decimal(23.6, 29)),
    prePregnancyBmi: random.chance(0.5) ? String(thin ? random.decimal(17, 18.4) : random.decimal(19, 26)) : null,
    ironTablets: String(
      random.weighted([
        [90, 60],
        [60, 20],
        [120, 10],
        [30, 10],
      ]),
    ),
    motherAnaemia: anaemic ? 'yes' : 'no',
    lowestHb: random.chance(0.7) ? String(anaemic ? random.decimal(9, 10.4) : random.decimal(11.1, 13)) : null,
    lowestHbTrimester: 'third',
    ancVisits: String(visits),
    firstAncWeek: String(
      random.weighted([
        [random.int(6, 12), 80],
        [random.int(13, 22), 20],
      ]),
    ),
    motherDiseases: [
      random.weighted([
        ['none', 85],
        ['hypertension', 7],
        ['hyperemesis', 8],
      ]),
    ],
    spacingMonths: String(random.int(18, 70)),
    pregnancyWanted: yes(0.93),
    postpartumContraception: yes(0.8),
  }
}
