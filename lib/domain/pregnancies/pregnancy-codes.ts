/** Where and how a child was born, and how a pregnancy may end otherwise. Codes, kept as text. */
export const DELIVERY_PLACES = ['hospital', 'health_center', 'clinic', 'village_midwife', 'home', 'other'] as const
export type DeliveryPlace = (typeof DELIVERY_PLACES)[number]

export const DELIVERY_MODES = ['spontaneous', 'caesarean', 'assisted'] as const
export type DeliveryMode = (typeof DELIVERY_MODES)[number]

/** `recorded_wrongly`: there was no pregnancy. `stillbirth` is also what a birth without a living child becomes. */
export const ENDED_REASONS = ['miscarriage', 'stillbirth', 'recorded_wrongly'] as const
export type EndedReason = (typeof ENDED_REASONS)[number]

/** Twins and triplets are born together; more are registered by hand. */
export const MOST_BABIES = 3

/** What becomes of the case that was open until now: it ends here, or its follow-up goes on. */
export const EARLIER_CASE = ['close', 'keep'] as const
export type EarlierCase = (typeof EARLIER_CASE)[number]
