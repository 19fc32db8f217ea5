// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const modelRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ARTIFACTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "GUARDIAN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MANIFEST_HEAD",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "NAME_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARENTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ROYALTY_BPS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "TEXT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "artifactsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "internalType": "struct Artifact[]",
        "components": [
          {
            "name": "format",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "quantization",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "size",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "calibrationOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "engineHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Calibration",
        "components": [
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "creatorOf",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mayUse",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parentsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[]",
        "internalType": "ModelVersion[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "registration",
        "type": "tuple",
        "internalType": "struct Registration",
        "components": [
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "parents",
            "type": "bytes32[]",
            "internalType": "ModelVersion[]"
          },
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct Artifact[]",
            "components": [
              {
                "name": "format",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "quantization",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "cid",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "sha256Hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "size",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          }
        ]
      },
      {
        "name": "manifest",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requireServed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "resolve",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "royaltiesOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "royalty0",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "royalty1",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setAlias",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setAllowed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setCalibration",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "engineHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "calibration",
        "type": "tuple",
        "internalType": "struct Calibration",
        "components": [
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setStatus",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "statusOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "version",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct VersionRecord",
        "components": [
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "status",
            "type": "uint8",
            "internalType": "enum Status"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "registeredAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AliasSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AllowedSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ArtifactRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "format",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "quantization",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "size",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CalibrationSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "engineHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StatusSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "previous",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "status",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VersionRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "creator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "license",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ArtifactInvalid",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ArtifactRepeated",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ArtifactUnknown",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "artifactHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "CalibrationInvalid",
    "inputs": [
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "CreatorNotInManifest",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "LicenseMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ManifestDiffers",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "manifestHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NameInvalid",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "NameTaken",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAllowed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCreator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGuardian",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoyaltyInvalid",
    "inputs": [
      {
        "name": "bps0",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bps1",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StatusRefused",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringsInsufficientHexLength",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooMany",
    "inputs": [
      {
        "name": "what",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionExists",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotOfModel",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotServed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionUnknown",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const modelRegistryBytecode =
  '0x610100604052348015610010575f5ffd5b5060405161498b38038061498b83398101604081905261002f91610125565b6001600160a01b0382166080524660a052816100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b031660e05250610156565b80516001600160a01b0381168114610120575f5ffd5b919050565b5f5f60408385031215610136575f5ffd5b61013f8361010a565b915061014d6020840161010a565b90509250929050565b60805160a05160c05160e0516147f46101975f395f8181610223015281816112d7015261133f01525f6118b101525f61188901525f61195501526147f45ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c1234d5116100dd578063dde66a7f11610088578063f698da2511610063578063f698da251461042c578063f9bb907514610434578063fde40cb614610454575f5ffd5b8063dde66a7f146103e6578063ea554722146103f9578063edd268e21461040c575f5ffd5b8063c7df14e2116100b8578063c7df14e214610397578063da7c1c481461026a578063dadc408f146103de575f5ffd5b80639c1234d5146102c6578063b30b51d01461037b578063b39ab5d41461038e575f5ffd5b8063797645c71161013d578063933a12d311610118578063933a12d31461028d57806398d7a7c6146102a05780639a956214146102b3575f5ffd5b8063797645c71461026a578063858e1fab146102725780638d351d0b14610285575f5ffd5b806339e7eed51161016d57806339e7eed5146101e45780634924b2f214610207578063724c184c1461021e575f5ffd5b80631a262b25146101935780631f2b6f23146101a85780631f59c921146101bb575b5f5ffd5b6101a66101a136600461362b565b610474565b005b6101a66101b636600461366c565b61051a565b6101ce6101c936600461366c565b61065d565b6040516101db91906136b1565b60405180910390f35b6101f76101f2366004613791565b61089d565b60405190151581526020016101db565b61021061020081565b6040519081526020016101db565b6102457f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101db565b610210608081565b6101a6610280366004613800565b61094a565b610210601081565b6101a661029b366004613873565b610b91565b6102106102ae366004613912565b611231565b6101a66102c136600461397e565b6112bf565b61036d6102d436600461366c565b6040805180820182525f80825260209182018190528251808401845281815282018190529283528281529181902081518083018352600182015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff74010000000000000000000000000000000000000000928390048116848801528551808701909652600290940154908116855204909116928201929092529091565b6040516101db9291906139b6565b6101a6610389366004613a12565b6114f8565b61021061138881565b6103d16103a536600461366c565b5f9081526020819052604090205474010000000000000000000000000000000000000000900460ff1690565b6040516101db9190613aad565b610210604081565b6102456103f4366004613abb565b6115ff565b6101a6610407366004613791565b61166e565b61041f61041a366004613afa565b6117a7565b6040516101db9190613b23565b610210611886565b61044761044236600461366c565b6119ad565b6040516101db9190613b47565b61046761046236600461366c565b611a0c565b6040516101db9190613b99565b61048561048084611d94565b611e0f565b5f83815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff86168085529083529281902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016851515908117909155905190815285917fa5a1a6caddfff7b0da71aa620afcaa36d1009a57e3091e5485684ac134e018eb910160405180910390a3505050565b5f61052482611d94565b905061052f81611e0f565b6004815474010000000000000000000000000000000000000000900460ff16600481111561055f5761055f613a6c565b036105c25780546040517facbdaeb50000000000000000000000000000000000000000000000000000000081526105b99184917401000000000000000000000000000000000000000090910460ff16906004908101613cc3565b60405180910390fd5b805460405183917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72916106159174010000000000000000000000000000000000000000900460ff16906004905f90613ce4565b60405180910390a280547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff167404000000000000000000000000000000000000000017905550565b606060025f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b82821015610892578382905f5260205f2090600502016040518060a00160405290815f820180546106bf90613d0d565b80601f01602080910402602001604051908101604052809291908181526020018280546106eb90613d0d565b80156107365780601f1061070d57610100808354040283529160200191610736565b820191905f5260205f20905b81548152906001019060200180831161071957829003601f168201915b5050505050815260200160018201805461074f90613d0d565b80601f016020809104026020016040519081016040528092919081815260200182805461077b90613d0d565b80156107c65780601f1061079d576101008083540402835291602001916107c6565b820191905f5260205f20905b8154815290600101906020018083116107a957829003601f168201915b505050505081526020016002820180546107df90613d0d565b80601f016020809104026020016040519081016040528092919081815260200182805461080b90613d0d565b80156108565780601f1061082d57610100808354040283529160200191610856565b820191905f5260205f20905b81548152906001019060200180831161083957829003601f168201915b5050509183525050600382015460208083019190915260049092015467ffffffffffffffff16604090910152908252600192909201910161068f565b505050509050919050565b5f5f6108a884611d94565b9050600181547501000000000000000000000000000000000000000000900460ff1660028111156108db576108db613a6c565b146108ea576001915050610944565b5f84815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915290205460ff16806109405750805473ffffffffffffffffffffffffffffffffffffffff8481169116145b9150505b92915050565b5f61095482611d94565b905061095f81611e0f565b61099d86868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611e8392505050565b610a368260030180546109af90613d0d565b80601f01602080910402602001604051908101604052809291908181526020018280546109db90613d0d565b8015610a265780601f106109fd57610100808354040283529160200191610a26565b820191905f5260205f20905b815481529060010190602001808311610a0957829003601f168201915b5050505050805160209091012090565b14610a73578186866040517f4b840ddd0000000000000000000000000000000000000000000000000000000081526004016105b993929190613d87565b8215801590610a8a5750610a8884845f611e8e565b155b15610ac55783836040517fe0d092170000000000000000000000000000000000000000000000000000000081526004016105b9929190613da0565b8160065f610b3a89898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8d018190048102820181019092528b815292508b91508a90819084018382808284375f9201919091525061216992505050565b81526020019081526020015f2081905550817f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad87878787604051610b819493929190613db3565b60405180910390a2505050505050565b610b9a856121a9565b610ba585858561256e565b5f610bb66040870160208801613de4565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16148015610bee575081155b905080610c1857610c18610c086040880160208901613de4565b610c1188612785565b8585612bf9565b8535610c2a6040880160208901613de4565b60055f610c76610c3d60408c018c613dfd565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611e8392505050565b81526020019081526020015f205f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff160217905550604051806101200160405280886020016020810190610cdf9190613de4565b73ffffffffffffffffffffffffffffffffffffffff16815260200160018152602001610d126101008a0160e08b01613e5e565b6002811115610d2357610d23613a6c565b815267ffffffffffffffff42166020820152604001610d4b368a90038a016101008b01613eba565b8152602001610d63368a90038a016101408b01613eba565b8152602001610d7560408a018a613dfd565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610dbb60a08a018a613dfd565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610e0160c08a018a613dfd565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920182905250939094525050838152602081815260409091208351815473ffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffffffffffffff000000000000000000000000000000000000000082168117835592850151919350909183917fffffffffffffffffffffff000000000000000000000000000000000000000000161774010000000000000000000000000000000000000000836004811115610edc57610edc613a6c565b02179055506040820151815482907fffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffff167501000000000000000000000000000000000000000000836002811115610f3557610f35613a6c565b0217905550606082015181547fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff1676010000000000000000000000000000000000000000000067ffffffffffffffff909216919091021781556080820151805160018301805460209384015173ffffffffffffffffffffffffffffffffffffffff9384167fffffffffffffffffffff00000000000000000000000000000000000000000000928316177401000000000000000000000000000000000000000061ffff92831681029190911790935560a087015180516002880180549290970151951692169190911792160217905560c082015160038201906110379082613f63565b5060e0820151600482019061104c9082613f63565b5061010082015160058201906110629082613f63565b506110739150506060880188614022565b5f8381526001602052604090209161108c9190836140ca565b5061109d6040880160208901613de4565b73ffffffffffffffffffffffffffffffffffffffff16817f61a9b8b7b68bf8a90d7bafd555958bce064048d9f6347997f0073aca0ee2534b6110e260408b018b613dfd565b6110ef60a08d018d613dfd565b6040516110ff9493929190613db3565b60405180910390a35f5b6111166080890189614022565b905081101561115f576111578261113060808b018b614022565b8481811061114057611140614157565b90506020028101906111529190614184565b612c63565b600101611109565b505f6111b861117160408a018a613dfd565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92018290525060408051602081019091529081529250612169915050565b5f8181526006602052604081205491925003611227575f818152600660205260409081902083905582907f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad90611210908b018b613dfd565b60405161121e9291906141c0565b60405180910390a25b5050505050505050565b5f60065f6112a687878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8b0181900481028201810190925289815292508991508890819084018382808284375f9201919091525061216992505050565b81526020019081526020015f205490505b949350505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161461136c576040517f826f1bd200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044016105b9565b5f61137684611d94565b90505f8084600481111561138c5761138c613a6c565b141580156113ac575060048460048111156113a9576113a9613a6c565b14155b90508015806113e857506004825474010000000000000000000000000000000000000000900460ff1660048111156113e6576113e6613a6c565b145b156114425781546040517facbdaeb50000000000000000000000000000000000000000000000000000000081526105b99187917401000000000000000000000000000000000000000090910460ff16908790600401613cc3565b815460405186917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72916114949174010000000000000000000000000000000000000000900460ff169088908890613ce4565b60405180910390a28154849083907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff16740100000000000000000000000000000000000000008360048111156114ec576114ec613a6c565b02179055505050505050565b61150461048085611d94565b61150e8484612d0b565b80355f61151e6020840184613dfd565b91505081158061152c575080155b806115375750608081115b1561157f578161154a6020850185613dfd565b6040517fe4f42bec0000000000000000000000000000000000000000000000000000000081526004016105b993929190613d87565b5f8681526004602090815260408083208884528252808320878452909152902083906115ab82826142a4565b5084905085877f6e89328fe4cf1066093fb62a5dcca1d390498747d53caf56645e181da166688c856115e06020890189613dfd565b6040516115ef93929190613d87565b60405180910390a4505050505050565b5f60055f61164185858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611e8392505050565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff169392505050565b5f828152602081905260409020805474010000000000000000000000000000000000000000900460ff1660018160048111156116ac576116ac613a6c565b141580156116cc575060028160048111156116c9576116c9613a6c565b14155b156117065783816040517e1d9eae0000000000000000000000000000000000000000000000000000000081526004016105b9929190614376565b600182547501000000000000000000000000000000000000000000900460ff16600281111561173757611737613a6c565b14801561174b5750611749848461089d565b155b156117a1576040517fb87a12a90000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff841660248201526044016105b9565b50505050565b604080518082019091525f8152606060208201525f848152600460209081526040808320868452825280832085845282529182902082518084019093528054835260018101805491928401916117fc90613d0d565b80601f016020809104026020016040519081016040528092919081815260200182805461182890613d0d565b80156118735780601f1061184a57610100808354040283529160200191611873565b820191905f5260205f20905b81548152906001019060200180831161185657829003601f168201915b50505050508152505090505b9392505050565b5f7f000000000000000000000000000000000000000000000000000000000000000046036118d357507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b5f81815260016020908152604091829020805483518184028101840190945280845260609392830182828015611a0057602002820191905f5260205f20905b8154815260200190600101908083116119ec575b50505050509050919050565b611a7760408051610120810182525f80825260208083018290528284018290526060830182905283518085018552828152808201839052608084015283518085019094528184528301529060a082019081526020016060815260200160608152602001606081525090565b611a8082611d94565b604080516101208101909152815473ffffffffffffffffffffffffffffffffffffffff81168252909190602083019074010000000000000000000000000000000000000000900460ff166004811115611adb57611adb613a6c565b6004811115611aec57611aec613a6c565b815281546020909101907501000000000000000000000000000000000000000000900460ff166002811115611b2357611b23613a6c565b6002811115611b3457611b34613a6c565b8152815467ffffffffffffffff76010000000000000000000000000000000000000000000090910416602080830191909152604080518082018252600185015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff7401000000000000000000000000000000000000000092839004811684870152848701939093528351808501909452600287015490811684520416918101919091526060820152600382018054608090920191611bed90613d0d565b80601f0160208091040260200160405190810160405280929190818152602001828054611c1990613d0d565b8015611c645780601f10611c3b57610100808354040283529160200191611c64565b820191905f5260205f20905b815481529060010190602001808311611c4757829003601f168201915b50505050508152602001600482018054611c7d90613d0d565b80601f0160208091040260200160405190810160405280929190818152602001828054611ca990613d0d565b8015611cf45780601f10611ccb57610100808354040283529160200191611cf4565b820191905f5260205f20905b815481529060010190602001808311611cd757829003601f168201915b50505050508152602001600582018054611d0d90613d0d565b80601f0160208091040260200160405190810160405280929190818152602001828054611d3990613d0d565b8015611d845780601f10611d5b57610100808354040283529160200191611d84565b820191905f5260205f20905b815481529060010190602001808311611d6757829003601f168201915b5050505050815250509050919050565b5f81815260208190526040812090815474010000000000000000000000000000000000000000900460ff166004811115611dd057611dd0613a6c565b03611e0a576040517f2c01a1c6000000000000000000000000000000000000000000000000000000008152600481018390526024016105b9565b919050565b805473ffffffffffffffffffffffffffffffffffffffff163314611e805780546040517fffb87b7200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105b9565b50565b805160209091012090565b5f8383801580611e9e5750608081115b15611ead575f9250505061187f565b5f5b8181101561215c575f838383818110611eca57611eca614157565b909101357fff000000000000000000000000000000000000000000000000000000000000001691505f90507f61000000000000000000000000000000000000000000000000000000000000008210801590611f6757507f7a000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b8061200157507f30000000000000000000000000000000000000000000000000000000000000007fff0000000000000000000000000000000000000000000000000000000000000083161080159061200157507f39000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b8061204d57507f2e000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b8061209957507f5f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b806120e557507f2d000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b905080158015612140575086801561213e57507f2f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b155b15612152575f9550505050505061187f565b5050600101611eaf565b5060019695505050505050565b815160208301205f908251602084012060408051602081019390935282015260600160405160208183030381529060405280519060200120905092915050565b80355f5f8281526020819052604090205474010000000000000000000000000000000000000000900460ff1660048111156121e6576121e6613a6c565b14612220576040517f7aedcf35000000000000000000000000000000000000000000000000000000008152600481018290526024016105b9565b5f81900361225d576040517f2c01a1c6000000000000000000000000000000000000000000000000000000008152600481018290526024016105b9565b61227461226d6040840184613dfd565b6001611e8e565b6122b9576122856040830183613dfd565b6040517fe0d092170000000000000000000000000000000000000000000000000000000081526004016105b9929190613da0565b5f6005816122cd610c3d6040870187613dfd565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff169050801580159061233f575061230f6040840160208501613de4565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b15612387576123516040840184613dfd565b826040517f92c81d1c0000000000000000000000000000000000000000000000000000000081526004016105b99392919061438a565b61239460a0840184613dfd565b90505f036123ce576040517fadccffda00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051808201909152600781527f6c6963656e736500000000000000000000000000000000000000000000000000602082015261241c9061241360a0860186613dfd565b90506080612d96565b60408051808201909152600a81527f6c6963656e73654369640000000000000000000000000000000000000000000060208201526124619061241360c0860186613dfd565b60408051808201909152600781527f706172656e74730000000000000000000000000000000000000000000000000060208201526124af906124a66060860186614022565b90506010612d96565b60408051808201909152600981527f617274696661637473000000000000000000000000000000000000000000000060208201526124fd906124f46080860186614022565b90506040612d96565b5f5b61250c6060850185614022565b905081101561254a576125416125256060860186614022565b8381811061253557612535614157565b90506020020135611d94565b506001016124ff565b5061256061255b6080850185614022565b612dd6565b61256983612f75565b505050565b6040518335905f9060029061258690869086906143c3565b602060405180830381855afa1580156125a1573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906125c491906143d2565b9050818114612609576040517febe6e6ea00000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016105b9565b5f61262261261d6040880160208901613de4565b613128565b6040516020016126329190614400565b60408051601f198184030181529190528051602082018190209192505f5b6102008110801561266a5750866126678383614431565b11155b156127225787878281811061268157612681614157565b909101357fff00000000000000000000000000000000000000000000000000000000000000167f670000000000000000000000000000000000000000000000000000000000000003905061271057828882896126dd8683614431565b926126ea93929190614444565b6040516126f89291906143c3565b60405180910390200361271057505050505050505050565b8061271a8161446b565b915050612650565b508461273460408a0160208b01613de4565b6040517f11cb08c1000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044016105b9565b5f6060815b6127976080850185614022565b905081101561292657366127ae6080860186614022565b838181106127be576127be614157565b90506020028101906127d09190614184565b90508260026127df8380613dfd565b6040516127ed9291906143c3565b602060405180830381855afa158015612808573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061282b91906143d2565b600261283a6020850185613dfd565b6040516128489291906143c3565b602060405180830381855afa158015612863573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061288691906143d2565b60026128956040860186613dfd565b6040516128a39291906143c3565b602060405180830381855afa1580156128be573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906128e191906143d2565b60608501356128f660a0870160808801614498565b60405160200161290b969594939291906144b3565b60408051601f1981840301815291905292505060010161278a565b505f600261293760a0860186613dfd565b6040516129459291906143c3565b602060405180830381855afa158015612960573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061298391906143d2565b600261299260c0870187613dfd565b6040516129a09291906143c3565b602060405180830381855afa1580156129bb573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906129de91906143d2565b60408051602081019390935282015260600160408051601f198184030181529181529091507f09d1e750d793034b6ce280ae9a29e26041c05e8a63353d9c70e947f239e9164190853590612a3790870160208801613de4565b6002612a466040890189613dfd565b604051612a549291906143c3565b602060405180830381855afa158015612a6f573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612a9291906143d2565b6002612aa160608a018a614022565b604051602001612ab292919061450a565b60408051601f1981840301815290829052612acc9161452d565b602060405180830381855afa158015612ae7573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612b0a91906143d2565b600287604051612b1a919061452d565b602060405180830381855afa158015612b35573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612b5891906143d2565b600287604051612b68919061452d565b602060405180830381855afa158015612b83573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612ba691906143d2565b612bb76101008c0160e08d01613e5e565b8b610100018c61014001604051602001612bda9a99989796959493929190614572565b6040516020818303038152906040528051906020012092505050919050565b612c058484848461314b565b6117a15783612c1384613208565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016105b9565b5f828152600260209081526040822080546001810182559083529120829160050201612c8f82826145fb565b50506060810135827fcfcfe068be522243dc3a49ef144effd12c8b1640bfa87028b2e3d7374802365f612cc28480613dfd565b612ccf6020870187613dfd565b612cdc6040890189613dfd565b612cec60a08b0160808c01614498565b604051612cff9796959493929190614748565b60405180910390a35050565b5f828152600260205260408120905b8154811015612d595782828281548110612d3657612d36614157565b905f5260205f2090600502016003015403612d515750505050565b600101612d1a565b506040517f7082ebd700000000000000000000000000000000000000000000000000000000815260048101849052602481018390526044016105b9565b80821115612569578282826040517f1f3189000000000000000000000000000000000000000000000000000000000081526004016105b9939291906147a2565b5f5b818110156125695736838383818110612df357612df3614157565b9050602002810190612e059190614184565b90505f612e128280613dfd565b91505f9050612e246040840184613dfd565b91505f90508215801590612e3757508115155b8015612e465750606084013515155b8015612e6a5750612e5d60a0850160808601614498565b67ffffffffffffffff1615155b90505f60208411158015612e7f575060808311155b8015612e9957506020612e9486820187613dfd565b905011155b9050811580612ea6575080155b15612ee0576040517ff2cdebe7000000000000000000000000000000000000000000000000000000008152600481018790526024016105b9565b5f5b86811015612f63578560600135898983818110612f0157612f01614157565b9050602002810190612f139190614184565b6060013503612f5b576040517f184def4700000000000000000000000000000000000000000000000000000000815260048101889052606087013560248201526044016105b9565b600101612ee2565b505060019094019350612dd892505050565b610100810161014082015f612f8e8261012086016147c6565b61ffff16155f612fa16020860186613de4565b73ffffffffffffffffffffffffffffffffffffffff1614148015612ffc5750612fd060408301602084016147c6565b61ffff16155f612fe36020850185613de4565b73ffffffffffffffffffffffffffffffffffffffff1614145b90505f61300f60408401602085016147c6565b61ffff1661302360408601602087016147c6565b61ffff166130319190614431565b90505f6002613047610100880160e08901613e5e565b600281111561305857613058613a6c565b149050821580613069575061138882115b8061307a575080801561307a575081155b806130b3575061309060408601602087016147c6565b61ffff161580156130b357506130ac60408501602086016147c6565b61ffff1615155b15613120576130c860408601602087016147c6565b6130d860408601602087016147c6565b6040517fd50f4fbd00000000000000000000000000000000000000000000000000000000815261ffff92831660048201529116602482015261138860448201526064016105b9565b505050505050565b606061094473ffffffffffffffffffffffffffffffffffffffff83166014613251565b5f5f61315685613208565b90505f5f613165838787613469565b5090925090505f81600381111561317e5761317e613a6c565b1480156131b657508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b156131c757600193505050506112b7565b8773ffffffffffffffffffffffffffffffffffffffff163b5f036131f0575f93505050506112b7565b6131fc888488886134b0565b98975050505050505050565b5f5f613212611886565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b6060825f6132608460026140b3565b61326b906002614431565b67ffffffffffffffff81111561328357613283613e7c565b6040519080825280601f01601f1916602001820160405280156132ad576020820181803683370190505b5090507f3000000000000000000000000000000000000000000000000000000000000000815f815181106132e3576132e3614157565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a9053507f78000000000000000000000000000000000000000000000000000000000000008160018151811061334557613345614157565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a9053505f61337f8560026140b3565b61338a906001614431565b90505b6001811115613426577f303132333435363738396162636465660000000000000000000000000000000083600f16601081106133cb576133cb614157565b1a60f81b8282815181106133e1576133e1614157565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a90535060049290921c9161341f816147df565b905061338d565b508115610940576040517fe22e27eb00000000000000000000000000000000000000000000000000000000815260048101869052602481018590526044016105b9565b5f8080604184900361349d578435602086013560408701355f1a61348f89828585613533565b9550955095505050506134a7565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561356c57505f915060039050826135fe565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156135bd573d5f5f3e3d5ffd5b5050604051601f19015191505073ffffffffffffffffffffffffffffffffffffffff81166135f557505f9250600191508290506135fe565b92505f91508190505b9450945094915050565b803573ffffffffffffffffffffffffffffffffffffffff81168114611e0a575f5ffd5b5f5f5f6060848603121561363d575f5ffd5b8335925061364d60208501613608565b915060408401358015158114613661575f5ffd5b809150509250925092565b5f6020828403121561367c575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015613785577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08786030184528151805160a0875261371b60a0880182613683565b9050602082015187820360208901526137348282613683565b9150506040820151878203604089015261374e8282613683565b606084810151908a015260809384015167ffffffffffffffff169390980192909252505060209384019391909101906001016136d7565b50929695505050505050565b5f5f604083850312156137a2575f5ffd5b823591506137b260208401613608565b90509250929050565b5f5f83601f8401126137cb575f5ffd5b50813567ffffffffffffffff8111156137e2575f5ffd5b6020830191508360208285010111156137f9575f5ffd5b9250929050565b5f5f5f5f5f60608688031215613814575f5ffd5b853567ffffffffffffffff81111561382a575f5ffd5b613836888289016137bb565b909650945050602086013567ffffffffffffffff811115613855575f5ffd5b613861888289016137bb565b96999598509660400135949350505050565b5f5f5f5f5f60608688031215613887575f5ffd5b853567ffffffffffffffff81111561389d575f5ffd5b860161018081890312156138af575f5ffd5b9450602086013567ffffffffffffffff8111156138ca575f5ffd5b6138d6888289016137bb565b909550935050604086013567ffffffffffffffff8111156138f5575f5ffd5b613901888289016137bb565b969995985093965092949392505050565b5f5f5f5f60408587031215613925575f5ffd5b843567ffffffffffffffff81111561393b575f5ffd5b613947878288016137bb565b909550935050602085013567ffffffffffffffff811115613966575f5ffd5b613972878288016137bb565b95989497509550505050565b5f5f5f60608486031215613990575f5ffd5b833592506020840135600581106139a5575f5ffd5b929592945050506040919091013590565b825173ffffffffffffffffffffffffffffffffffffffff16815260208084015161ffff169082015260808101825173ffffffffffffffffffffffffffffffffffffffff166040830152602083015161ffff16606083015261187f565b5f5f5f5f60808587031215613a25575f5ffd5b843593506020850135925060408501359150606085013567ffffffffffffffff811115613a50575f5ffd5b850160408188031215613a61575f5ffd5b939692955090935050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60058110613aa957613aa9613a6c565b9052565b602081016109448284613a99565b5f5f60208385031215613acc575f5ffd5b823567ffffffffffffffff811115613ae2575f5ffd5b613aee858286016137bb565b90969095509350505050565b5f5f5f60608486031215613b0c575f5ffd5b505081359360208301359350604090920135919050565b60208152815160208201525f60208301516040808401526109406060840182613683565b602080825282518282018190525f918401906040840190835b81811015613b7e578351835260209384019390920191600101613b60565b509095945050505050565b60038110613aa957613aa9613a6c565b60208152613bc060208201835173ffffffffffffffffffffffffffffffffffffffff169052565b5f6020830151613bd36040840182613a99565b506040830151613be66060840182613b89565b50606083015167ffffffffffffffff81166080840152506080830151805173ffffffffffffffffffffffffffffffffffffffff1660a0840152602081015161ffff1660c08401525060a0830151805173ffffffffffffffffffffffffffffffffffffffff1660e0840152602081015161ffff166101008401525060c0830151610160610120840152613c7c610180840182613683565b905060e0840151601f1984830301610140850152613c9a8282613683565b915050610100840151601f1984830301610160850152613cba8282613683565b95945050505050565b83815260608101613cd76020830185613a99565b6112b76040830184613a99565b60608101613cf28286613a99565b613cff6020830185613a99565b826040830152949350505050565b600181811c90821680613d2157607f821691505b602082108103613d58577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b838152604060208201525f613cba604083018486613d5e565b602081525f6112b7602083018486613d5e565b604081525f613dc6604083018688613d5e565b8281036020840152613dd9818587613d5e565b979650505050505050565b5f60208284031215613df4575f5ffd5b61187f82613608565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613e30575f5ffd5b83018035915067ffffffffffffffff821115613e4a575f5ffd5b6020019150368190038213156137f9575f5ffd5b5f60208284031215613e6e575f5ffd5b81356003811061187f575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b803561ffff81168114611e0a575f5ffd5b5f6040828403128015613ecb575f5ffd5b506040805190810167ffffffffffffffff81118282101715613eef57613eef613e7c565b604052613efb83613608565b8152613f0960208401613ea9565b60208201529392505050565b601f821115612569578282111561256957805f5260205f20601f840160051c6020851015613f4057505f5b90810190601f840160051c035f5b81811015613120575f83820155600101613f4e565b815167ffffffffffffffff811115613f7d57613f7d613e7c565b613f9181613f8b8454613d0d565b84613f15565b6020601f821160018114613fc3575f8315613fac5750848201515b5f19600385901b1c1916600184901b17845561401b565b5f84815260208120601f198516915b82811015613ff25787850151825560209485019460019092019101613fd2565b508482101561400f57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614055575f5ffd5b83018035915067ffffffffffffffff82111561406f575f5ffd5b6020019150600581901b36038213156137f9575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808202811582820484141761094457610944614086565b67ffffffffffffffff8311156140e2576140e2613e7c565b680100000000000000008311156140fb576140fb613e7c565b80548382558084101561412f57815f528360205f20018482035f5b8181101561412b575f83820155600101614116565b5050505b505f8181526020812083915b858110156131205782358282015560209092019160010161413b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126141b6575f5ffd5b9190910192915050565b604081525f6141d3604083018486613d5e565b8281036020938401525f8152919091019392505050565b67ffffffffffffffff83111561420257614202613e7c565b614216836142108354613d0d565b83613f15565b5f601f841160018114614247575f85156142305750838201355b5f19600387901b1c1916600186901b17835561401b565b5f83815260208120601f198716915b828110156142765786850135825560209485019460019092019101614256565b5086821015614292575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b81358155600181016142b96020840184613dfd565b67ffffffffffffffff8111156142d1576142d1613e7c565b6142e5816142df8554613d0d565b85613f15565b5f601f821160018114614316575f83156142ff5750838201355b5f19600385901b1c1916600184901b17855561436d565b5f85815260208120601f198516915b828110156143455786850135825560209485019460019092019101614325565b5084821015614361575f1960f88660031b161c19848701351681555b505060018360011b0185555b50505050505050565b8281526040810161187f6020830184613a99565b604081525f61439d604083018587613d5e565b905073ffffffffffffffffffffffffffffffffffffffff83166020830152949350505050565b818382375f9101908152919050565b5f602082840312156143e2575f5ffd5b5051919050565b5f81518060208401855e5f93019283525090919050565b7f6763726561746f72782a0000000000000000000000000000000000000000000081525f61187f600a8301846143e9565b8082018082111561094457610944614086565b5f5f85851115614452575f5ffd5b8386111561445e575f5ffd5b5050820193919092039150565b5f5f19820361447c5761447c614086565b5060010190565b67ffffffffffffffff81168114611e80575f5ffd5b5f602082840312156144a8575f5ffd5b813561187f81614483565b5f6144be82896143e9565b968752505060208501939093526040840191909152606083015260c01b7fffffffffffffffff000000000000000000000000000000000000000000000000166080820152608801919050565b5f8184825b85811015613b7e57813583526020928301929091019060010161450f565b5f61187f82846143e9565b73ffffffffffffffffffffffffffffffffffffffff61455682613608565b16825261ffff61456860208301613ea9565b1660208301525050565b5f610180820190508b82528a602083015273ffffffffffffffffffffffffffffffffffffffff8a1660408301528860608301528760808301528660a08301528560c08301526145c460e0830186613b89565b6145d2610100830185614538565b6145e0610140830184614538565b9b9a5050505050505050505050565b5f813561094481614483565b6146058283613dfd565b67ffffffffffffffff81111561461d5761461d613e7c565b61462b816142df8554613d0d565b5f601f82116001811461465c575f83156146455750838201355b5f19600385901b1c1916600184901b1785556146b3565b5f85815260208120601f198516915b8281101561468b578685013582556020948501946001909201910161466b565b50848210156146a7575f1960f88660031b161c19848701351681555b505060018360011b0185555b505050506146c46020830183613dfd565b6146d28183600186016141ea565b50506146e16040830183613dfd565b6146ef8183600286016141ea565b50506060820135600382015561474461470a608084016145ef565b6004830167ffffffffffffffff82167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008254161781555050565b5050565b608081525f61475b60808301898b613d5e565b828103602084015261476e81888a613d5e565b90508281036040840152614783818688613d5e565b91505067ffffffffffffffff8316606083015298975050505050505050565b606081525f6147b46060830186613683565b60208301949094525060400152919050565b5f602082840312156147d6575f5ffd5b61187f82613ea9565b5f816147ed576147ed614086565b505f19019056'
