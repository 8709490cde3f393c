export default {
  code: 'Kode sub-kegiatan',
  codeHint:
    'APBD dan DAK: misalnya 1.03.05.2.01.0001. Dana desa dan sumber lain: kode rekeningnya, angka dan titik. Yang diperiksa hanya bentuknya; daftar nomenklatur tidak ada di sini.',
  year: 'Tahun anggaran',
  yearOfWork: 'Tahun kegiatan dimulai',
  programme: 'Program',
  activity: 'Kegiatan anggaran',
  parts: 'Program {programme}, kegiatan {activity}',
  codeOf: 'kode {code}',
  yearOf: 'anggaran {year}',
}
