export default {
  taken: '{day}, {place}',
  takenOn: 'Dibuat {day}',
  alike: {
    title: 'Periksa: bukti yang sama ada pada kegiatan lain',
    lead: 'Satu foto untuk dua keluarga bisa jadi keliru. Lihat kedua buktinya sebelum menyatakan benar.',
    same: 'Bukti {number} sama persis dengan bukti pada',
    alike: 'Bukti {number} tampak sama dengan foto pada',
    line: 'kegiatan lain di {village}: {activity}',
    elsewhere: 'kegiatan di desa lain, yang tidak dapat Anda buka',
  },
}
