import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import type { Dialogue } from '@/lib/server/lines/get-dialogue'
import { SaidList } from './said-list'

const LAST = 3

/** The last that was said about a line, and the way to all of it. */
export function DialogueCard({ lineId, dialogue: { said, count, may } }: { lineId: string; dialogue: Dialogue }) {
  const t = useTranslations('dialogue')
  const last = said.slice(-LAST)
  const writes = may.comment || may.ask || may.answer
  return (
    <Card
      title={t('title')}
      id="dialogue"
      actions={
        (writes || count > last.length) && (
          <ButtonLink href={toRoute(`/lines/${lineId}/dialogue`)} look="secondary">
            {t(writes ? 'open' : 'read')}
          </ButtonLink>
        )
      }
    >
      {count > last.length && <p className="text-muted">{t('earlier', { count: count - last.length })}</p>}
      {count === 0 ? <p className="text-muted">{t('empty')}</p> : <SaidList said={last} among={said} />}
    </Card>
  )
}
