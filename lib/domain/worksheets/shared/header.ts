import type { Field } from '../definition'
import { computed, shortText } from '../field-builders'
import { text } from '../text'

/** What heads every audit form: where, which case of which cycle, who filled it in. */
export const caseHeader: readonly Field[] = [
  computed('district', text('Kabupaten/Kota', 'District'), { mark: 'form' }),
  computed('subdistrict', text('Kecamatan', 'Subdistrict'), { mark: 'form' }),
  computed('village', text('Desa/Kelurahan', 'Village'), { mark: 'form' }),
  computed('healthCenter', text('Puskesmas', 'Health centre'), { mark: 'form' }),
  computed('cycle', text('Siklus audit', 'Audit cycle')),
  computed('caseNumber', text('Nomor urut kasus audit', 'Audit case number'), { mark: 'form' }),
  computed('auditedOn', text('Tanggal audit', 'Audit date'), {
    mark: 'form',
    help: text(
      'Terisi saat tim pakar menandatangani hasil audit.',
      'Filled when the expert team signs the audit result.',
    ),
  }),
  shortText('auditOfficer', text('Petugas audit', 'Audit officer'), {
    mark: 'form',
    required: true,
    suggestedSource: 'other',
  }),
  shortText('auditPlace', text('Lokasi audit', 'Place of the audit'), {
    mark: 'form',
    suggestedSource: 'other',
    help: text('Misalnya: posyandu, rumah keluarga, balai desa.', 'For example: posyandu, family home, village hall.'),
  }),
]

/** The numbers by which the state knows the person, shown masked. */
export const identityNumbers: readonly Field[] = [
  computed('nik', text('NIK', 'National identity number (NIK)'), { sensitivity: 'restricted' }),
  computed('familyCardNumber', text('Nomor KK', 'Family card number'), { sensitivity: 'restricted' }),
]
