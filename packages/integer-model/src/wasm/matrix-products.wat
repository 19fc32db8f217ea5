;; Products of matrices and vectors of int8, in int32: docs/spec/integer-transformer.md, section 11.
;;
;; Rows are stored one behind another, each filled up with zeros to a multiple of 16 bytes, and so
;; is the vector. The caller keeps every address within the memory, and rows at most 4,096 numbers
;; long, so that no sum leaves 32 bits.
(module
  (memory (export "memory") 1)

  ;; Writes the sum of products of each row and the vector to `sums`, 4 bytes for each row.
  (func (export "multiply")
    (param $weights i32) (param $inputs i32) (param $sums i32) (param $rows i32) (param $stride i32)
    (local $row i32) (local $at i32) (local $sum v128) (local $w v128) (local $x v128)
    (block $done
      (loop $rows_left
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $columns_left
          (local.set $w (v128.load (i32.add (local.get $weights) (local.get $at))))
          (local.set $x (v128.load (i32.add (local.get $inputs) (local.get $at))))
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.add
                (i32x4.dot_i16x8_s
                  (i16x8.extend_low_i8x16_s (local.get $w))
                  (i16x8.extend_low_i8x16_s (local.get $x)))
                (i32x4.dot_i16x8_s
                  (i16x8.extend_high_i8x16_s (local.get $w))
                  (i16x8.extend_high_i8x16_s (local.get $x))))))
          (br_if $columns_left
            (i32.lt_u
              (local.tee $at (i32.add (local.get $at) (i32.const 16)))
              (local.get $stride))))
        (i32.store
          (local.get $sums)
          (i32.add
            (i32.add
              (i32x4.extract_lane 0 (local.get $sum))
              (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add
              (i32x4.extract_lane 2 (local.get $sum))
              (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (local.set $weights (i32.add (local.get $weights) (local.get $stride)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $rows_left)))))
