export default {
  title: 'Verifikasi',
}
