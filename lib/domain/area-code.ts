/** Area codes of the Ministry of Home Affairs: `63` province, `63.05` district, `63.05.03` kecamatan, then the village. */

/** A village or kelurahan: `63.05.03.2004`. */
export const VILLAGE_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/

/** An area inside a district, a kecamatan or a village. */
export const LOCAL_AREA_CODE = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/
