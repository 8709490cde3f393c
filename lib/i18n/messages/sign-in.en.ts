import type { Shape } from '../shape'
import type id from './sign-in.id'

export default {
  title: 'Sign in',
  lead: 'For village officers, midwives, health centres, the audit team and agencies.',
  username: 'User name or phone number',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgot the password? Ask your district admin for a new one.',
  ended: 'Your session has ended. Please sign in again.',
  chain: {
    finding: 'Every cause is found and confirmed.',
    response: 'Every finding gets a response.',
    proof: 'Every response is proven.',
    outcome: 'Every case ends with an outcome.',
  },
  privacy: 'Data of children and families is protected. Every opening of a case is recorded.',
  demo: {
    title: 'Demo accounts',
    lead: 'The data here is made up. The password of every account:',
    kader: 'Kader, village officer',
    puskesmas: 'Health centre nutrition officer',
    teknis: 'Technical team of the audit',
    pakar: 'Expert team',
    dinkes: 'Health agency',
    pupr: 'Public works agency',
    dinsos: 'Social agency',
    ketua: 'TPPS chair',
    admin: 'District admin',
    provinsi: 'Province',
    dpo: 'Data protection officer',
  },
} satisfies Shape<typeof id>
