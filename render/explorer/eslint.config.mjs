import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["**/*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: dirname(fileURLToPath(import.meta.url)) } },
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "texts are data, never markup" },
        { property: "outerHTML", message: "texts are data, never markup" },
        { property: "insertAdjacentHTML", message: "texts are data, never markup" },
      ],
      "no-eval": "error",
      // Spreading a text gives its code points, which is what is wanted here.
      "@typescript-eslint/no-misused-spread": "off",
      "no-implied-eval": "off",
      "max-lines": ["error", 400],
      // node:test's functions give promises that its runner waits for.
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [{ from: "package", name: ["test", "describe", "it"], package: "node:test" }] }],
    },
  },
);
