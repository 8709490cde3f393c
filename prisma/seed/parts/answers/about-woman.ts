import type { Random } from '../../random'
import type { Child } from '../child'
import type { Given } from './given'

/** What a bride, a pregnant woman or a mother answers of herself; each worksheet takes what it asks. */
export function aboutWoman(random: Random, woman: Child): Given {
  const yes = (probability: number) => (random.chance(probability) ? 'yes' : 'no')
  // As a form keeps it: "50", not "50.0".
  const asTyped = (value: number) => String(Number(value.toFixed(1)))
  const decimal = (low: number, high: number) => asTyped(random.decimal(low, high))
  const received = random.int(30, 90)
  const weight = random.decimal(42, 60)
  const para = random.int(0, 3)
  return {
    occupation: random.pick(['working', 'not_working', 'not_working']),
    motherEducation: random.pick(['low', 'low', 'middle', 'high']),
    fatherName: woman.fatherName,
    fatherEducation: random.pick(['low', 'middle']),
    motherSmokes: 'no',
    smokerAtHome: yes(0.6),
    animalProteinPerDay: String(random.int(0, 3)),
    vegetablesFruitPerDay: String(random.int(1, 4)),
    nutritionKnowledge: random.pick(['good', 'limited']),
    familySupport: yes(0.9),
    srq20: String(random.int(0, 7)),
    motherEpds: String(random.int(0, 12)),
    nutritionSupport: yes(0.8),
    supportVisits: String(random.int(1, 6)),
    motherWeightKg: decimal(weight, weight + 4),
    prePregnancyWeightKg: asTyped(weight),
    motherHeightCm: decimal(145, 160),
    motherArmcCm: decimal(21.5, 26.5),
    motherHb: decimal(9.4, 12.6),
    hbFirst: decimal(9.4, 12.2),
    weeklyIron: yes(0.6),
    delayPregnancy: yes(0.3),
    reproductiveKnowledge: random.pick(['good', 'limited']),
    premaritalHealthCheck: yes(0.8),
    elsimilRecorded: yes(0.7),
    premaritalCourse: yes(0.7),
    medicalHistory: ['none'],
    gravida: String(para + 1),
    para: String(para),
    abortus: '0',
    livingChildren: String(para),
    childOrder: String(para + 1),
    ...(para > 0 ? { spacingMonths: String(random.int(14, 60)) } : {}),
    obstetricHistory: ['none'],
    pregnancyWanted: yes(0.9),
    gestationBasis: 'last_period',
    ancVisits: String(random.int(2, 6)),
    ultrasound: yes(0.7),
    kiaBook: yes(0.9),
    ironTabletsReceived: String(received),
    ironTablets: String(random.int(10, received)),
    supplementaryFood: yes(0.5),
    systolic: String(random.int(100, 134)),
    diastolic: String(random.int(62, 84)),
    motherDiseases: ['none'],
    deliveryPlace: 'health_center',
    deliveryMode: 'spontaneous',
    deliveryComplications: ['none'],
    gestationWeeks: String(random.int(36, 40)),
    birthWeightG: String(random.int(230, 340) * 10),
    birthLengthCm: decimal(46.5, 50.5),
    babySex: random.pick(['male', 'female']),
    asphyxia: 'no',
    earlyInitiation: yes(0.7),
    breastfeedingNow: yes(0.9),
    exclusiveBreastfeeding: yes(0.6),
    breastfeedingKnowledge: random.pick(['good', 'limited']),
    kfVisits: String(random.int(1, 4)),
    knVisits: String(random.int(1, 3)),
    postpartumContraception: yes(0.5),
    contraceptionMethod: random.pick(['pill', 'injection', 'implant']),
    postpartumIronReceived: '42',
    postpartumIron: String(random.int(10, 42)),
  }
}
