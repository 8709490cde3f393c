import 'server-only'
import pino, { type DestinationStream, type Logger } from 'pino'

/** What must never reach a log, at the top of an entry or one level down: who a person is, and what opens doors. */
const PRIVATE = (
  'name motherName fatherName subjectName nik kk familyCard phone address bornOn birthDate ' +
  'password passwordHash token secret cookie authorization values answers form'
).split(' ')

/**
 * A logger that writes one JSON line an entry and blanks personal data and secrets.
 * @param destination where the lines go; standard output unless told
 * @param level what is worth a line; LOG_LEVEL unless told
 */
export function createLog(destination?: DestinationStream, level = process.env.LOG_LEVEL || 'info'): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PRIVATE.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[private]' },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The log of this process. Pass ids and codes, never a person. */
export const log = createLog()
