import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, type Refusal, refuse } from '@/lib/domain/outcome'
import { CONSENT_TEXT_VERSION } from '@/lib/domain/people/consent'
import type { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import { nikWarningKey, registrationDateErrors, similarPeopleKey } from '@/lib/domain/people/registration-checks'
import { dateColumn, today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { Prisma } from '../generated/client'
import { lookupOf, seal } from '../secrets/seal'
import { registrationDoubts } from './registration-doubts'
import { villagesOf } from './villages-of'

/**
 * Registers a child or a woman, with the consent given. Refuses: invalid_fields (dates), forbidden, nik_taken (with
 * `personId` where its holder may be seen), needs_confirmation (warnings about the NIK that were not confirmed),
 * duplicate_person (similar people that were not said to be others), already_sent.
 */
export async function registerPerson(actor: Actor, input: RegisterPersonInput): Promise<Outcome<{ personId: string }>> {
  try {
    const work = async (tx: Tx): Promise<Outcome<{ personId: string }>> => {
      const refusal = await refusalOf(tx, actor, input)
      return refusal ? { ok: false, refusal } : doneWith({ personId: await create(tx, actor, input) })
    }
    return await runOnce(actor, 'registerPerson', input.commandId, work, input)
  } catch (error) {
    // The holder of the number lives where this actor sees nobody, or was registered this very moment.
    if (isUniqueViolation(error)) return refuse('nik_taken')
    throw error
  }
}

async function refusalOf(tx: Tx, actor: Actor, input: RegisterPersonInput): Promise<Refusal | null> {
  const dates = registrationDateErrors(input, today())
  if (Object.keys(dates).length > 0) return { code: 'invalid_fields', params: dates }

  const villages = await villagesOf(tx, actor)
  const own = villages.some(({ code }) => code === input.areaCode)
  if (!own || !can(actor, 'person:register', { areaCode: input.areaCode })) return { code: 'forbidden' }

  if (input.nik !== null) {
    const holder = await tx.person.findUnique({ where: { nikLookup: lookupOf(input.nik) }, select: { id: true } })
    if (holder) return { code: 'nik_taken', params: { personId: holder.id } }
  }

  const { nikWarnings, similar } = await registrationDoubts(tx, input)
  if (input.nik !== null && nikWarningKey(input.nik, nikWarnings) !== input.nikChecked && nikWarnings.length > 0) {
    return { code: 'needs_confirmation' }
  }
  if (similar.length > 0 && similarPeopleKey(similar) !== input.notSame) return { code: 'duplicate_person' }
  return null
}

async function create(tx: Tx, actor: Actor, input: RegisterPersonInput): Promise<string> {
  const { commandId: _id, nik, kk, consent, bornOn, nikChecked: _nik, notSame: _notSame, ...facts } = input
  const { registeredAs: _as, marriageOn, ...kept } = facts
  const { id } = await tx.person.create({
    data: {
      ...kept,
      bornOn: dateColumn(bornOn),
      marriageOn: marriageOn === null ? null : dateColumn(marriageOn),
      registeredById: actor.id,
      ...(nik === null ? {} : { nikCipher: seal(nik), nikLookup: lookupOf(nik), nikLast4: nik.slice(-4) }),
      ...(kk === null ? {} : { kkCipher: seal(kk), kkLookup: lookupOf(kk) }),
    },
    select: { id: true },
  })
  if (consent) {
    await tx.consent.create({
      data: {
        personId: id,
        areaCode: input.areaCode,
        method: consent.method,
        givenBy: consent.givenBy,
        relation: consent.relation,
        givenOn: dateColumn(consent.givenOn),
        textVersion: CONSENT_TEXT_VERSION,
        recordedById: actor.id,
      },
      select: { id: true },
    })
  }
  return id
}

const isUniqueViolation = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
