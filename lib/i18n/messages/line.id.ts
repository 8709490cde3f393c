export default {
  title: 'Kegiatan RTL',
}
