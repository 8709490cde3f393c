export default {
  title: 'Kajian tim pakar',
}
