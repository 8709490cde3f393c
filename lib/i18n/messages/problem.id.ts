export default {
  title: 'Halaman ini tidak dapat ditampilkan',
  body: 'Ada gangguan di pihak kami, dan sudah tercatat. Yang sudah tersimpan tidak hilang.',
  retry: 'Coba lagi',
  home: 'Ke halaman depan',
  code: 'Kode gangguan:',
}
