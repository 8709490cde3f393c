import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/app/ui/disclosure'
import { signWords } from '@/app/ui/sign-words'
import { heaviestFirst, severityPoints, SIGN_POINTS } from '@/lib/domain/reviews/severity'

/** How a queue is ordered, and what each sign weighs: an order that is not explained is not trusted. */
export async function OrderNote() {
  const [t, words] = await Promise.all([getTranslations('queue'), signWords()])
  return (
    <Disclosure summary={t('order')}>
      <div className="grid max-w-prose gap-2">
        <p>{t('orderBody')}</p>
        <ul className="list-disc pl-5">
          {heaviestFirst(Object.keys(SIGN_POINTS)).map((sign) => (
            <li key={sign}>{t('orderItem', { sign: words([sign])[0] ?? sign, points: severityPoints([sign]) })}</li>
          ))}
        </ul>
      </div>
    </Disclosure>
  )
}
