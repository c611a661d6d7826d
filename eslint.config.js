import tseslint from 'typescript-eslint';

/** The import table: which room may know which. Each message says where the code belongs instead. */
const room = (name, folders, message) => ({
  files: [`src/${name}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: folders.map((group) => ({ group, message })) }],
  },
});

const outside = (...rooms) => rooms.map((name) => `**/${name}/**`);

export default tseslint.config(
  { ignores: ['dist/**', 'dist.*/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only src/run.ts knows the process; take it from Host.' },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/run.ts', 'bin/**', 'scripts/**', 'test/**', '*.config.*'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['scripts/**', '*.config.*', 'bin/**'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // The shim is CommonJS: Node starts it without the loader of modules.
  { files: ['bin/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    // The usual way to compare two types exactly needs a parameter that is used once.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-unnecessary-type-parameters': 'off' },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^[^.]',
              message: 'domain knows nothing but training: no library, no node: module, no clock.',
            },
            {
              group: outside(
                'db',
                'operations',
                'csv',
                'render',
                'commands',
                'i18n',
                'prompt',
              ).concat('**/errors.js', '**/app.js'),
              message: 'domain imports domain only; decide here, load and save in operations.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'domain has no clock: take the day as an argument.',
        },
      ],
    },
  },
  room(
    'db',
    [outside('operations', 'handbook/read*', 'csv', 'render', 'commands', 'i18n', 'prompt')],
    'db knows tables, no rules and no texts: decide in domain, word it in i18n.',
  ),
  room(
    'operations',
    [outside('csv', 'render', 'commands', 'i18n', 'prompt').concat('commander')],
    'operations return plain data: read files in csv, show them in render, word them in commands.',
  ),
  room(
    'csv',
    [outside('db', 'operations', 'commands', 'prompt')],
    'csv turns bytes into rows and knows no store.',
  ),
  room(
    'render',
    [outside('db', 'operations', 'commands', 'prompt', 'csv')],
    'render shows views and knows no store.',
  ),
  room(
    'commands',
    [outside('db').concat('drizzle-orm', 'drizzle-orm/*', 'better-sqlite3', 'inquirer')],
    'commands call operations; only db knows tables, only prompt knows inquirer.',
  ),
);
