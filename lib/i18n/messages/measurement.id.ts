export default {
  title: 'Pengukuran',
}
