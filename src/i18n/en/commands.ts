export default {
  work: {
    measures: 'Computing measures',
    opening: 'Opening network',
    reading: 'Reading files',
    writing: 'Writing file',
  },
  notice: {
    bundledFailed: 'The bundled network “{{name}}” could not be opened.',
    measuresFailed: 'The measures could not be computed: {{reason}}',
  },
} as const;
