import type { Field } from '../definition'
import { choice, option, yesNo } from '../field-builders'
import { text } from '../text'

/** Which method, where the question `asked` was answered with yes. */
export function contraceptionMethod(asked: string): Field {
  return choice(
    'contraceptionMethod',
    text('Cara KB', 'Method'),
    [
      option('pill', 'Pil', 'Pill'),
      option('injection', 'Suntik', 'Injection'),
      option('condom', 'Kondom', 'Condom'),
      option('implant', 'Implan', 'Implant'),
      option('iud', 'IUD', 'IUD'),
      option('sterilisation', 'MOW atau MOP (steril)', 'Sterilisation'),
      option('lactational', 'MAL (menyusui)', 'Lactational amenorrhoea'),
      option('traditional', 'Cara tradisional', 'Traditional method'),
    ],
    { visibleWhen: { field: asked, op: 'eq', value: 'yes' } },
  )
}

/** Wanting no child now and using nothing, where the question `asked` was answered with no. */
export function unmetNeed(asked: string): Field {
  return yesNo(
    'unmetNeed',
    text('Ingin menunda atau tidak ingin anak lagi, tetapi tidak ber-KB', 'Wants to delay or stop, but uses nothing'),
    { visibleWhen: { field: asked, op: 'eq', value: 'no' } },
  )
}
