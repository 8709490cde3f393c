import { useTranslations } from 'next-intl'
import { Status } from '@/app/ui/status'
import type { Tone } from '@/app/ui/tone'
import type { MeetingStatus as Code } from '@/lib/domain/meetings/meeting-lifecycle'

const TONES: Record<Code, Tone> = { planned: 'neutral', held: 'warning', closed: 'success' }

export function MeetingStatus({ status }: { status: Code }) {
  return <Status tone={TONES[status]}>{useTranslations('meeting.status')(status)}</Status>
}
