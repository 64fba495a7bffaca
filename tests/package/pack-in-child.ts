/** Prints the checksums of both example packages: run in time zones by pack.test.ts. */
import { formats } from '../../scorm/package/edition';
import { checksumLine, packageFiles, zip } from '../../scorm/package/pack';
import { exampleApp, exampleCourse } from './example';

for (const format of formats) {
  process.stdout.write(checksumLine(zip(packageFiles(format, exampleCourse, exampleApp())), `${format}.zip`));
}
