// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const modelRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "reports",
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
    "name": "REPORTS",
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
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
            "internalType": "bytes32"
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
            "internalType": "bytes32[]"
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
            "internalType": "enum ModelAccess"
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
    "name": "requireUsable",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum ModelStatus"
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
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "enum ModelStatus"
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
        "internalType": "bytes32"
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
            "internalType": "enum ModelStatus"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum ModelAccess"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
    "name": "EIP712DomainChanged",
    "inputs": [],
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
        "internalType": "bytes32"
      },
      {
        "name": "previous",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum ModelStatus"
      },
      {
        "name": "status",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum ModelStatus"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
    "name": "ContractSignatureRefused",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
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
        "internalType": "bytes32"
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
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "LicenseMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ManifestMismatch",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
    "name": "NotTheCreator",
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
    "name": "NotTheGuardian",
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
    "name": "StatusChangeInvalid",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum ModelStatus"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum ModelStatus"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
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
        "internalType": "bytes32"
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
        "internalType": "bytes32"
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
    "name": "VersionNotUsable",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum ModelStatus"
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
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const modelRegistryBytecode =
  '0x6101a0806040523461018d576040816134b480380380916100208285610191565b83398101031261018d5761003f6020610038836101c8565b92016101c8565b9060405161004e604082610191565b600d815260208101906c4f7374726f6d204d6f64656c7360981b825260405191610079604084610191565b600183526020830191603160f81b8352610092816101dc565b6101205261009f846101dc565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261010860c082610191565b5190206080523060c052610160526101805260405161326c90816102488239608051816130d9015260a05181613190015260c051816130a3015260e051816131280152610100518161314e015261012051816121100152610140518161213901526101605181818161094f01526122050152610180518181816104a80152610a6c0152f35b5f80fd5b601f909101601f19168101906001600160401b038211908210176101b457604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361018d57565b601f8151116102075760208151910151602082106101f8571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c80631a262b25146124c35780631f2b6f23146124115780631f59c9211461228057806339e7eed5146122505780634924b2f214612234578063724c184c146121f0578063797645c71461055157806384b0196e146120f8578063858e1fab14611fa65780638d351d0b14611f8b578063933a12d314610b2257806398d7a7c614610a9a5780639a9562141461092c5780639c1234d51461089e578063b30b51d014610666578063b39ab5d41461064a578063c545ee041461058d578063c7df14e214610556578063da7c1c4814610551578063dadc408f14610536578063dde66a7f146104d7578063e30eb98614610493578063edd268e2146103ff578063f9bb9075146103595763fde40cb61461012c575f80fd5b3461035557602036600319011261035557606061010060405161014e81612638565b5f81525f60208201525f60408201525f8382015260405161016e81612654565b5f81525f6020820152608082015260405161018881612654565b5f81525f602082015260a08201528260c08201528260e082015201526101af600435612a06565b6040516101bb81612638565b81546001600160a01b0381168252602082019260a082901c60ff16600581101561034157845260408301918060a81c60ff166101f790846128bf565b606084019060b01c6001600160401b0316815260018201610217906129dd565b6080850190815261022a600284016129dd565b60a086019081529061023e600385016126c8565b60c0870190815292610252600486016126c8565b9460e08801958652600501610266906126c8565b95610100880196875260405198899860208a52600160a01b6001900390511660208a01525160408901610298916125fa565b51606088016102a691612607565b516001600160401b031660808701525180516001600160a01b031660a08701526020015161ffff1660c08601525180516001600160a01b031660e08601526020015161ffff166101008501525161012084016101609052610180840161030b91612580565b9051838203601f19016101408501526103249190612580565b9051828203601f190161016084015261033d9190612580565b0390f35b634e487b7160e01b5f52602160045260245ffd5b5f80fd5b34610355576020366003190112610355576004355f52600360205260405f20604051806020835491828152019081935f5260205f20905f5b8181106103e957505050816103a791038261266f565b604051918291602083019060208452518091526040830191905f5b8181106103d0575050500390f35b82518452859450602093840193909201916001016103c2565b8254845260209093019260019283019201610391565b34610355576060366003190112610355576060602060405161042081612654565b5f815201526004355f52600660205260405f206024355f5260205260405f206044355f5260205260405f2061046760016040519261045d84612654565b80548452016126c8565b906020810191825261033d60405192839260208452516020840152516040808401526060830190612580565b34610355575f366003190112610355576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610355576020366003190112610355576004356001600160401b0381116103555761050a6105119136906004016125bf565b36916127d3565b602081519101205f526007602052602060018060a01b0360405f205416604051908152f35b34610355575f36600319011261035557602060405160408152f35b6125a4565b34610355576020366003190112610355576004355f526002602052602060ff60405f205460a01c1661058b60405180926125fa565bf35b34610355576040366003190112610355576004356105a9612556565b90805f52600260205260405f205460ff8160a01c1660058110156103415760018114158061063f575b610623575060a81c60ff1660038110156103415760011480610612575b6105f557005b63b87a12a960e01b5f5260045260018060a01b031660245260445ffd5b5061061d8282612768565b156105ef565b629b934760e31b5f52600483905261063a906125ec565b60445ffd5b5060028114156105d2565b34610355575f3660031901126103555760206040516113888152f35b34610355576080366003190112610355576044356024356004356064356001600160401b038111610355578060040160406003198336030112610355576106b46106af84612a06565b612a3f565b6106be8484612f06565b602481359201906106cf828261288d565b841591508115610895575b811561088a575b5061085c57835f52600660205260405f20855f5260205260405f20865f52602052600160405f2084815501610716838361288d565b906001600160401b03821161084857610739826107338554612690565b85612910565b5f90601f83116001146107b95792610793836107a997947f6e89328fe4cf1066093fb62a5dcca1d390498747d53caf56645e181da166688c99979461079a975f926107ae575b50508160011b915f199060031b1c19161790565b905561288d565b60409391935193849384612838565b0390a4005b013590508d8061077f565b601f19831691845f5260205f20925f5b8181106108305750937f6e89328fe4cf1066093fb62a5dcca1d390498747d53caf56645e181da166688c98969361079a9693600193836107a99b9810610817575b505050811b01905561288d565b01355f19600384901b60f8161c191690558c808061080a565b919360206001819287870135815501950192016107c9565b634e487b7160e01b5f52604160045260245ffd5b610886929161086a9161288d565b60405163393d0afb60e21b815293849390929060048501612838565b0390fd5b6080915011876106e1565b801591506106da565b34610355576020366003190112610355576108b76129c5565b506108c06129c5565b506004355f526002602052608060405f2061058b6108ec60026108e5600185016129dd565b93016129dd565b60405183516001600160a01b0316815260209384015161ffff169381019390935280516001600160a01b031660408401526020015161ffff166060830152565b3461035557606036600319011261035557600435602435600581108015610355577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163381148015610a68575b15610a52575061099083612a06565b9082151580610a47575b158015610a2d575b610a0057506109fe927fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72606060ff845460a01c166109e360405180926125fa565b6109f060208201876125fa565b6044356040820152a2612614565b005b919260ff610a20925460a01c169063646e69a360e01b5f526004526125ec565b156103415760445260645ffd5b5060ff825460a01c166005811015610341576004146109a2565b50600483141561099a565b63d3a3bac560e01b5f523360045260245260445ffd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614610981565b34610355576040366003190112610355576004356001600160401b03811161035557610aca9036906004016125bf565b906024356001600160401b03811161035557610b0c92610afe610af4610b069336906004016125bf565b94909236916127d3565b9236916127d3565b90612c43565b5f526008602052602060405f2054604051908152f35b34610355576060366003190112610355576004356001600160401b038111610355576101806003198236030112610355576024356001600160401b03811161035557610b729036906004016125bf565b91906044356001600160401b03811161035557610b939036906004016125bf565b83600401355f52600260205260ff60405f205460a01c16600581101561034157611f7457836004013515611f5d57610bda610bd4604486018660040161288d565b90612b65565b15611f2957610bf261050a604486018660040161288d565b602081519101205f52600760205260018060a01b0360405f20541680151580611f0b575b611ecb5750610c2b60a485018560040161288d565b905015611ebc57610c4260a485018560040161288d565b929050610c706040938451610c57868261266f565b60078152666c6963656e736560c81b6020820152612f9b565b610cad610c8360c487018760040161288d565b90508451610c91868261266f565b600a8152691b1a58d95b9cd950da5960b21b6020820152612f9b565b610cbd606486018660040161296e565b84519150610ccb858361266f565b6007825266706172656e747360c81b602083015260108111611e87575050610cf9608486018660040161296e565b84519150610d07858361266f565b600982526861727469666163747360b81b6020830152848111611e525750505f5b610d38606487018760040161296e565b9050811015610d8657610d51606487018760040161296e565b8291921015610d7257610d6b6001928260051b0135612a06565b5001610d28565b634e487b7160e01b5f52603260045260245ffd5b5090919294610d9b608486018660040161296e565b905f5b828110611d2f57506001600160a01b039150610dbf90506101048701612879565b16159561012486019661ffff610dd489612fde565b1615149687611cfd575b61ffff610dea82612fde565b1690610e0861016489019261ffff610e0185612fde565b1690612c77565b600360e48a01351015610355575f99600260e48b0135149015918215611cf1575b8215611cd7575b50508015611cad575b611c7857505090610e4d9186600401612c98565b6001600160a01b03610e6160248601612879565b16331480611c70575b15611894575b5050610e7e60248301612879565b610e9161050a604485018560040161288d565b602081519101205f526007602052815f209060018060a01b03166bffffffffffffffffffffffff60a01b825416179055610ecd60248301612879565b9261035557610ee2604483016004840161288d565b9390610ef460a485016004860161288d565b9095610f0660c487016004880161288d565b939097865195610f1587612638565b6001600160a01b031686526001602087019081529887870190610f3c60e48b0135836128bf565b6001600160401b0342166060890190815292610f5c366101048d016128da565b60808a0190815294610f72366101448e016128da565b9660a08b019788523690610f85926127d3565b9660c08a019788523690610f98926127d3565b9660e089019788523690610fab926127d3565b610100880190815260048a01355f9081526002602052899020975188546001600160a01b0319166001600160a01b03919091161788559951600581101561034157610ff69088612614565b51906003821015610341578654905167ffffffffffffffff60b01b60b09190911b1660ff60a81b60a89390931b9290921668ffffffffffffffffff60a81b199091161717855551805160018601805460209384015161ffff60a01b60a091821b81166001600160a01b039586166001600160b01b031994851617179093559451805160028a018054929096015190961b9092169490921691161791909117905551805160038401916001600160401b038211610848576110ba826107338554612690565b602090601f8311600114611831576110e892915f91836117bf5750508160011b915f199060031b1c19161790565b90555b51805160048301916001600160401b0382116108485761110f826107338554612690565b602090601f83116001146117ca5791806111429260059695945f926117bf5750508160011b915f199060031b1c19161790565b90555b0192519283516001600160401b0381116108485761116d816111678454612690565b84612910565b602094601f821160011461175e5761119e9293949582915f926117535750508160011b915f199060031b1c19161790565b90555b6111b1606483018360040161296e565b9083600401355f526003602052825f20906001600160401b03831161084857600160401b8311610848578154838355808410611729575b50905f5260205f205f5b83811061171557858561126b61120a60248401612879565b7f61a9b8b7b68bf8a90d7bafd555958bce064048d9f6347997f0073aca0ee2534b61123b604486018660040161288d565b93909261124e60a488018860040161288d565b879391935193849360018060a01b0316978a600401359785612852565b0390a35f5b611280608484018460040161296e565b905081101561166a576112a38161129d608486018660040161296e565b906129a3565b9083600401355f526004602052825f208054600160401b811015610848576112d091600182018155612eed565b611657576112de838061288d565b906001600160401b038211610848576112fb826107338554612690565b5f90601f83116001146115f35761132892915f91836115e85750508160011b915f199060031b1c19161790565b81555b6001810161133c602085018561288d565b906001600160401b03821161084857611359826107338554612690565b5f90601f83116001146115845761138692915f91836115795750508160011b915f199060031b1c19161790565b90555b6113958484018461288d565b936001600160401b0385116108485785916113c0866113b76002870154612690565b60028701612910565b5f90601f87116001146114d2576114b07fcfcfe068be522243dc3a49ef144effd12c8b1640bfa87028b2e3d7374802365f936114208960019a611495966001600160401b03965f926114c75750508160011b915f199060031b1c19161790565b60028801555b6114846114a360046060840135998a6003820155019260808101938661144b86612eac565b16871982541617905561147c611461828061288d565b9890611470602085018561288d565b9390948d81019061288d565b969097612eac565b9b519960808b5260808b0191612818565b9188830360208a0152612818565b918583038c870152612818565b93166060820152808860040135930390a301611270565b013590508e8061077f565b90919394959250600285015f5260205f20915f5b601f198516811061156157506114b0600197969588867fcfcfe068be522243dc3a49ef144effd12c8b1640bfa87028b2e3d7374802365f96611495966001600160401b03968e9a601f19811610611548575b505050811b016002880155611426565b01355f19600384901b60f8161c191690558d8080611538565b828201358455600190930192602091820191016114e6565b01359050898061077f565b601f19831691845f5260205f20925f5b8181106115d057509084600195949392106115b7575b505050811b019055611389565b01355f19600384901b60f8161c191690558880806115aa565b83830135855560019094019360209283019201611594565b01359050888061077f565b601f19831691845f5260205f20925f5b81811061163f5750908460019594939210611626575b505050811b01815561132b565b01355f19600384901b60f8161c19169055878080611619565b83830135855560019094019360209283019201611603565b634e487b7160e01b5f525f60045260245ffd5b5061167e61050a604484018460040161288d565b9061169a602092825190611692858361266f565b5f8252612c43565b91825f5260088152815f2054156116ad57005b7f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad925f52600881528360040135825f20556116ff6116f1604486018660040161288d565b845194808652850191612818565b935f8386039586848601525260040135930190a2005b6001906020843594019381840155016111f2565b825f52838060205f20019103905f5b8281106117465750506111e8565b5f82820155600101611738565b01519050868061077f565b601f19821695835f52805f20915f5b8881106117a75750836001959697981061178f575b505050811b0190556111a1565b01515f1960f88460031b161c19169055858080611782565b9192602060018192868501518155019401920161176d565b01519050898061077f565b90601f19831691845f52815f20925f5b818110611819575091600193918560059897969410611801575b505050811b019055611145565b01515f1960f88460031b161c191690558880806117f4565b929360206001819287860151815501950193016117da565b90601f19831691845f52815f20925f5b81811061187c5750908460019594939210611864575b505050811b0190556110eb565b01515f1960f88460031b161c19169055888080611857565b92936020600181928786015181550195019301611841565b919350916118a460248201612879565b5f9260605b6118b9608485018560040161296e565b90508510156119e2576118d68561129d608487018760040161296e565b60205f6118e3838061288d565b90818c5192839283378101838152039060025afa156119d857875f519160205f61190f8284018461288d565b9081865192839283378101838152039060025afa156119ce575f519060205f61193a8584018461288d565b9081875192839283378101838152039060025afa156119c4576001946020946119bc94606087946088965f519061197360808401612eac565b9480519b888d9951918291018b8b015e8801968988015286015282850152013560808301526001600160401b0360c01b9060c01b1660a08201520301606881018452018261266f565b9401936118a9565b82513d5f823e3d90fd5b50513d5f823e3d90fd5b87513d5f823e3d90fd5b95935090919360205f6119fb60a488018860040161288d565b9081885192839283378101838152039060025afa15611c66575f5160205f611a2960c489018960040161288d565b9081895192839283378101838152039060025afa15611c5c575f51855191602083015285820152848152611a5e60608261266f565b611a6a60248701612879565b9060205f611a7e60448a018a60040161288d565b90818a5192839283378101838152039060025afa15611c52575f5190611aaa606489018960040161296e565b885190919060208101906001600160fb1b03841161035557611ae46020825f95829760051b8091873781010301601f19810183528261266f565b8a51918291518091835e8101838152039060025afa15611c485760205f8181519b8a51918183925191829101835e8101838152039060025afa15611c485760205f818151938a51918183925191829101835e8101838152039060025afa15611c485790611bf99392915f51905f9a89519360208501957f09d1e750d793034b6ce280ae9a29e26041c05e8a63353d9c70e947f239e9164187528c600401358c87015260018060a01b03166060860152608085015260a084015260c083015260e0820152611bb9610100820160e48a0135612607565b611bcb61012082016101048a01612ec0565b611bdd61016082016101448a01612ec0565b6101808152611bee6101a08261266f565b519020928385612fed565b610e7057611c2690611c096130a0565b6042916040519161190160f01b8352600283015260228201522090565b631504c80f60e11b5f9081526001600160a01b03909216600452602452604490fd5b86513d5f823e3d90fd5b85513d5f823e3d90fd5b84513d5f823e3d90fd5b83513d5f823e3d90fd5b508115610e6a565b9061ffff611c8f611c898294612fde565b92612fde565b9163d50f4fbd60e01b5f52166004521660245261138860445260645ffd5b5061ffff611cba82612fde565b16158015610e39575061ffff611ccf83612fde565b161515610e39565b90915081611ce8575b508a80610e30565b9050158a611ce0565b61138881119250610e29565b96506001600160a01b03611d146101448801612879565b161561ffff611d266101648901612fde565b16151496610dde565b611d3a8184846129a3565b611d44818061288d565b9050611d528983018361288d565b91801515915081611e48575b81611e3a575b81611e17575b602010159182611e0b575b5081611df1575b15908115611de8575b50611dd557606001355f5b828110611da1575050600101610d9e565b816060611daf8388886129a3565b013514611dbe57600101611d90565b509063184def4760e01b5f5260045260245260445ffd5b5063f2cdebe760e01b5f5260045260245ffd5b9050158b611d85565b90506020611e018184018461288d565b9050111590611d7c565b6080101591508c611d75565b905060206001600160401b03611e2f60808601612eac565b161515919050611d6a565b606084013515159150611d64565b8215159150611d5e565b8451621f318960e81b815260606004820152925082918590611e78906064850190612580565b91602484015260448301520390fd5b8451621f318960e81b81526060600482015292508291611eab906064840190612580565b906024830152601060448301520390fd5b6356e67fed60e11b5f5260045ffd5b611edb604486016004870161288d565b9091611f016040519384936324b2074760e21b8552604060048601526044850191612818565b9060248301520390fd5b506001600160a01b03611f2060248701612879565b16811415610c16565b611f39604485016004860161288d565b61088660405192839263e0d0921760e01b8452602060048501526024840191612818565b83631600d0e360e11b5f526004013560045260245ffd5b83637aedcf3560e01b5f526004013560045260245ffd5b34610355575f36600319011261035557602060405160108152f35b34610355576060366003190112610355576004356001600160401b03811161035557611fd69036906004016125bf565b6024356001600160401b03811161035557611ff59036906004016125bf565b91909260443592612019600361200a86612a06565b61201381612a3f565b016126c8565b6020815191012061202b3685856127d3565b60208151910120036120d957801515806120c8575b6120a25761209d907f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad94956120846120793687876127d3565b610b063685856127d3565b5f5260086020528660405f205560405194859485612852565b0390a2005b60405163e0d0921760e01b81526020600482015290819061088690602483019088612818565b506120d38186612a76565b15612040565b508261088683604051938493634b840ddd60e01b855260048501612838565b34610355575f366003190112610355576121946121347f0000000000000000000000000000000000000000000000000000000000000000612f5d565b61215d7f0000000000000000000000000000000000000000000000000000000000000000612f5d565b60206121a260405192612170838561266f565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190612580565b908582036040870152612580565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106121d957505050500390f35b8351855286955093810193928101926001016121ca565b34610355575f366003190112610355576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610355575f3660031901126103555760206040516102008152f35b3461035557604036600319011261035557602061227661226e612556565b600435612768565b6040519015158152f35b34610355576020366003190112610355576004355f52600460205260405f208054906001600160401b0382116108485760208260051b01916122c5604051938461266f565b808352602083019081925f5260205f20915f905b82821061239657848660405191829160208301906020845251809152604083019060408160051b85010192915f905b82821061231757505050500390f35b919360019193955060208091603f1989820301855287519060806001600160401b0381612375612363612353875160a0885260a0880190612580565b888801518782038a890152612580565b60408701518682036040880152612580565b94606081015160608601520151169101529601920192018594939192612308565b60405160a081018181106001600160401b03821117610848576001926005926020926040526123c4886126c8565b81526123d18589016126c8565b838201526123e1600289016126c8565b6040820152600388015460608201526001600160401b0360048901541660808201528152019401910190926122d9565b346103555760203660031901126103555760043561242e81612a06565b9061243882612a3f565b60ff825460a01c16600581101561034157600481146124a35760607fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a729161248260405180926125fa565b600460208201525f6040820152a2805460ff60a01b1916600160a21b179055005b6124b99163646e69a360e01b5f526004526125ec565b600460445260645ffd5b34610355576060366003190112610355576004356124df612556565b90604435918215158093036103555760207fa5a1a6caddfff7b0da71aa620afcaa36d1009a57e3091e5485684ac134e018eb9161251e6106af85612a06565b5f8481526005835260408082206001600160a01b039390931680835292845290819020805460ff191660ff88161790555194855293a3005b602435906001600160a01b038216820361035557565b35906001600160a01b038216820361035557565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b34610355575f36600319011261035557602060405160808152f35b9181601f84011215610355578235916001600160401b038311610355576020838186019501011161035557565b600581101561034157602452565b9060058210156103415752565b9060038210156103415752565b90600581101561034157815460ff60a01b191660a09190911b60ff60a01b16179055565b61012081019081106001600160401b0382111761084857604052565b604081019081106001600160401b0382111761084857604052565b90601f801991011681019081106001600160401b0382111761084857604052565b90600182811c921680156126be575b60208310146126aa57565b634e487b7160e01b5f52602260045260245ffd5b91607f169161269f565b9060405191825f8254926126db84612690565b80845293600181169081156127465750600114612702575b506127009250038361266f565b565b90505f9291925260205f20905f915b81831061272a575050906020612700928201015f6126f3565b6020919350806001915483858901015201910190918492612711565b90506020925061270094915060ff191682840152151560051b8201015f6126f3565b9061277282612a06565b549160ff8360a81c166003811015610341576001036127cb575f52600560205260405f2060018060a01b0382165f5260205260ff60405f2054169182156127b857505090565b6001600160a01b03918216911614919050565b505050600190565b9291926001600160401b03821161084857604051916127fc601f8201601f19166020018461266f565b829481845281830111610355578281602093845f960137010152565b908060209392818452848401375f828201840152601f01601f1916010190565b60409061284f949281528160208201520191612818565b90565b929061286b9061284f9593604086526040860191612818565b926020818503910152612818565b356001600160a01b03811681036103555790565b903590601e198136030182121561035557018035906001600160401b0382116103555760200191813603831361035557565b60038210156103415752565b359061ffff8216820361035557565b9190826040910312610355576040516128f281612654565b602061290b8183956129038161256c565b8552016128cb565b910152565b919091601f8311612921575b505050565b81831161292d57505050565b5f5260205f206020601f830160051c9210612966575b81601f9101920160051c03905f5b8281101561291c575f82820155600101612951565b5f9150612943565b903590601e198136030182121561035557018035906001600160401b03821161035557602001918160051b3603831361035557565b9190811015610d725760051b81013590609e1981360301821215610355570190565b604051906129d282612654565b5f6020838281520152565b906040516129ea81612654565b91546001600160a01b038116835260a01c61ffff166020830152565b90815f52600260205260405f209160ff835460a01c1660058110156103415715612a2d5750565b631600d0e360e11b5f5260045260245ffd5b546001600160a01b031633819003612a545750565b63587e490960e01b5f523360045260245260445ffd5b90821015610d72570190565b81158015612b5b575b612b55575f5b828110612a9457505050600190565b6001600160f81b0319612aa8828585612a6a565b3516606160f81b8110159081612b46575b8115612b22575b8115612b14575b8115612b06575b8115612af8575b501580612af0575b612ae957600101612a85565b5050505f90565b506001612add565b602d60f81b1490505f612ad5565b605f60f81b81149150612ace565b601760f91b81149150612ac7565b9050600360fc1b81101580612b38575b90612ac0565b50603960f81b811115612b32565b603d60f91b8111159150612ab9565b50505f90565b5060808211612a7f565b81158015612c39575b612b55575f5b828110612b8357505050600190565b6001600160f81b0319612b97828585612a6a565b3516606160f81b81101580612c2b575b8015612c0e575b8015612c01575b8015612bf4575b8015612be7575b159081612bd8575b50612ae957600101612b74565b602f60f81b141590505f612bcb565b50602d60f81b8114612bc3565b50605f60f81b8114612bbc565b50601760f91b8114612bb5565b50600360fc1b8110801590612bae5750603960f81b811115612bae565b50603d60f91b811115612ba7565b5060808211612b6e565b6020815191012090602081519101206040519060208201928352604082015260408152612c7160608261266f565b51902090565b91908201809211612c8457565b634e487b7160e01b5f52601160045260245ffd5b9092919281359160205f6040518785823780888101838152039060025afa15612ea1575f51838103612e8b5750602001936001600160a01b03612cda86612879565b168060405191612ceb60608461266f565b602a835260208301916040368437835115610d725760308353835160011015610d72576078602185015360295b60018111612e455750612e2e5750612d62602a604051809360208201956933b1b932b0ba37b93c1560b11b87525180918484015e81015f838201520301601f19810183528261266f565b51809120935f5b610200811080612e1b575b15612dee57606760f81b6001600160f81b0319612d92838789612a6a565b351603612de957612da38382612c77565b8082116103555784811161035557612dc28791833691038489016127d3565b6020815191012014612ddf575b5f198114612c8457600101612d69565b5050505050509050565b612dcf565b50612df887612879565b6311cb08c160e01b5f9081526004929092526001600160a01b0316602452604490fd5b5083612e278483612c77565b1115612d74565b63e22e27eb60e01b5f52600452601460245260445ffd5b90600f81166010811015610d72578551831015610d72576f181899199a1a9b1b9c1cb0b131b232b360811b901a8583016020015360041c908015612c84575f1901612d18565b8363703d2c4360e11b5f5260045260245260445ffd5b6040513d5f823e3d90fd5b356001600160401b03811681036103555790565b60209061ffff90612ee79083906001600160a01b03612ede8261256c565b168652016128cb565b16910152565b8054821015610d72575f52600560205f20910201905f90565b9091815f52600460205260405f205f908054915b828110612f38578585637082ebd760e01b5f5260045260245260445ffd5b856003612f458385612eed565b50015414612f5557600101612f1a565b505050915050565b60ff811690601f8211612f8c5760405191612f7960408461266f565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9060808111612fa8575050565b604051621f318960e81b81526060600482015292508291612fcd906064840190612580565b906024830152608060448301520390fd5b3561ffff811681036103555790565b90612ffd90939293611c096130a0565b6130088385836131b6565b5060048110156103415715908161308a575b5061308157813b15613079576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f61301a565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148061318d575b156130fb577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152612c7160c08261266f565b507f000000000000000000000000000000000000000000000000000000000000000046146130d2565b90604183036131e0576131d99250602081013591604082359201355f1a906131ea565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613261579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612ea1575f516001600160a01b0381161561325757905f905f90565b505f906001905f90565b5050505f916003919056'
