/** Prints the checksums of both example packages: run in time zones by pack.test.ts. */
import { standards } from '../../scorm/package/edition';
import { checksumLine, packageFiles, zip } from '../../scorm/package/pack';
import { exampleApp, exampleCourse } from './example';

for (const standard of standards) {
  process.stdout.write(checksumLine(zip(packageFiles(standard, exampleCourse, exampleApp())), `${standard}.zip`));
}
